import { describe, expect, it } from '@jest/globals';
import { withLineIds } from './need-lines.js';

const line = (title: string, id?: string) => ({
  title,
  cost: { amount: '1.00', currency: 'USD' },
  ...(id === undefined ? {} : { id }),
});
const ids = (lines: ReturnType<typeof withLineIds>) => lines.map(({ id }) => id);

describe('the ids of lines', () => {
  it('are given in order, and kept', () => {
    const first = withLineIds([line('Racks'), line('Locks')]);
    expect(ids(first)).toEqual(['L1', 'L2']);
    expect(withLineIds(first, first)).toEqual(first);
    expect(ids(withLineIds([...first].reverse(), first))).toEqual(['L2', 'L1']);
  });

  it('are found again by the title where they are left out, each once', () => {
    const before = [line('Racks', 'L1'), line('Racks', 'L2'), line('Locks', 'L4')];
    expect(ids(withLineIds([line('Locks'), line('Racks'), line('Racks'), line('Racks')], before))).toEqual([
      'L4',
      'L1',
      'L2',
      'L5',
    ]);
  });

  it('are never those of a line that stood there before, nor of one that comes with its own', () => {
    expect(ids(withLineIds([line('Training')], [line('Racks', 'L1'), line('Locks', 'L7')]))).toEqual(['L8']);
    expect(ids(withLineIds([line('Training'), line('Racks', 'L9')]))).toEqual(['L10', 'L9']);
    // Another line has taken the id of the one of this title.
    expect(ids(withLineIds([line('Racks'), line('Locks', 'L1')], [line('Racks', 'L1')]))).toEqual(['L2', 'L1']);
  });
});

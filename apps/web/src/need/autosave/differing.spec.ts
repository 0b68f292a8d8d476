import { describe, expect, it } from '@jest/globals';
import { differing } from './differing';

const line = { title: 'Doors', cost: { amount: '5.00', currency: 'USD' } };

describe('where two drafts differ', () => {
  it('names the fields that read differently', () => {
    expect(differing({ title: 'One', lines: [line] }, { title: 'Two', lines: [line] })).toEqual(['title']);
    expect(differing({ lines: [line] }, { lines: [{ ...line, title: 'Windows' }] })).toEqual(['lines']);
  });

  it('does not name lines that differ only by the ids that they were given', () => {
    expect(differing({ lines: [line] }, { lines: [{ id: 'L1', ...line }] })).toEqual([]);
  });
});

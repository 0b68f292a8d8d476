import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { runningByCountry, type WorkInCountry } from './running.js';

const work = (from: string | null, to: string | null, change: Partial<WorkInCountry> = {}): WorkInCountry => {
  return { country: 'GMB', organisation: 'o', themes: ['STOCK'], from, to, ...change };
};
const periods = (list: WorkInCountry[]) => runningByCountry(list)['GMB']?.map(({ from, to }) => [from, to]);

describe('what runs in a country', () => {
  it('is one period where periods of the same work share a day', () => {
    expect(periods([work('2026-05-01', '2026-12-31'), work('2026-01-01', '2026-05-01')])).toEqual([
      ['2026-01-01', '2026-12-31'],
    ]);
    expect(periods([work('2026-01-01', '2026-04-30'), work('2026-05-01', null)])).toEqual([
      ['2026-01-01', '2026-04-30'],
      ['2026-05-01', null],
    ]);
    expect(periods([work(null, '2026-03-01'), work('2026-02-01', null), work('2027-01-01', '2027-02-01')])).toEqual([
      [null, null],
    ]);
  });

  it('stays apart where provider, themes or country differ', () => {
    const other = work('2026-01-01', null, { organisation: null });
    const marking = work('2026-01-01', null, { themes: ['MARK', 'STOCK'] });
    const list = [work('2026-01-01', null), other, marking, work('2026-01-01', null, { country: 'SEN' })];
    expect(runningByCountry(list)['GMB']).toHaveLength(3);
    expect(runningByCountry(list)['SEN']).toHaveLength(1);
  });

  it('runs on exactly the days on which any of it did, whatever the order', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-01-${n}`);
    const arbitrary = fc
      .tuple(fc.option(day), fc.option(day))
      .filter(([from, to]) => from === null || to === null || from <= to)
      .map(([from, to]) => work(from, to));
    fc.assert(
      fc.property(fc.array(arbitrary), day, (list, on) => {
        const within = ({ from, to }: { from: string | null; to: string | null }) =>
          (from === null || from <= on) && (to === null || to >= on);
        expect((runningByCountry(list)['GMB'] ?? []).some(within)).toBe(list.some(within));
        expect(runningByCountry([...list].reverse())).toEqual(runningByCountry(list));
      }),
    );
  });
});

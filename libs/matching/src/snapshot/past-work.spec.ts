import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { OWN_WORK } from '@tandem/scoring';
import { pastWorkByOrganisation, type PastActivity } from './past-work.js';

const activity = (change: Partial<PastActivity> = {}): PastActivity => {
  return { organisation: 'o', country: 'GMB', year: 2026, themes: [], sectors: ['15210'], activities: 1, ...change };
};
const of = (...activities: PastActivity[]) => pastWorkByOrganisation(activities, 2026)['o']!;

const anyActivity = fc.record({
  organisation: fc.constant('o'),
  country: fc.option(fc.constantFrom('GMB', 'SEN', 'COL', 'IRQ')),
  year: fc.integer({ min: 1990, max: 2026 }),
  themes: fc.subarray(['SSR', 'STOCK', 'AVR']),
  sectors: fc.subarray(['15210', '152', '11220', '15240']),
  activities: fc.double({ min: 0.01, max: 5_000, noNaN: true }),
});

describe('past work', () => {
  it('is worth more the more of it there is, the later it was, and where it was', () => {
    const once = of(activity()).places['GMB']!;
    expect(of(activity({ activities: 2 })).places['GMB']).toBeGreaterThan(once);
    expect(of(activity({ year: 2020 })).places['GMB']).toBeLessThan(once);
    expect(of(activity({ sectors: ['11220'] })).places['GMB']).toBeLessThan(once);
    const { places } = of(activity());
    expect(places['GMB']).toBeGreaterThanOrEqual(OWN_WORK);
    expect(places['SEN']).toBeLessThan(OWN_WORK);
    expect(places['COL']).toBeLessThan(places['SEN']!);
  });

  it('on a theme is sure where the activity names it', () => {
    expect(of(activity({ themes: ['SSR'] })).themes['SSR']).toBeGreaterThanOrEqual(OWN_WORK);
    expect(of(activity()).themes['SSR']).toBeLessThan(OWN_WORK);
  });

  it('of which nobody says where counts for its themes alone', () => {
    expect(of(activity({ country: null, themes: ['SSR'] }))).toEqual({
      places: {},
      themes: { SSR: expect.any(Number) },
    });
  });

  it('does not run out of its measure', () => {
    const { places, themes } = of(activity({ activities: 10_000_000, themes: ['SSR'] }));
    expect([places['GMB'], places['COL'], themes['SSR']]).toEqual([10_000, 4_999, 10_000]);
  });

  it('is whole numbers that no order of the activities changes by more than rounding', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { minLength: 1 }), (list) => {
        const { places, themes } = of(...list);
        for (const value of [...Object.values(places), ...Object.values(themes)]) {
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThanOrEqual(10_000);
        }
        for (const { country } of list) if (country) expect(places[country]).toBeGreaterThanOrEqual(OWN_WORK);
        const back = of(...[...list].reverse()).places;
        for (const [country, value] of Object.entries(places))
          expect(Math.abs((back[country] ?? 0) - value)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

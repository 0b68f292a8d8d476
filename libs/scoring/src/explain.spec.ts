import { describe, expect, it } from '@jest/globals';
import { context, need, offer } from '../test/example.js';
import { explain } from './explain.js';

/**
 * The minimal need and offer of the command-line contract on 2026-11-21 at 0.92 EUR for a dollar, by hand:
 *
 * theme      STOCK and MARK are both named                                                             10,000
 * geography  The Gambia, by a region of 17 members                                                      8,000
 * coverage   left 500,000 EUR = 543,478.26 USD, at most 200,000 EUR = 217,391.30 USD, lacking 180,000:
 *            give 180,000 of 180,000                                                                   10,000
 * timing     usable 2027-01-01 … 2028-06-30, all of the window, no day late                            10,000
 * modality   a grant pays for both                                                                     10,000
 * language   neither side says: unknown                                                                 5,000
 * gender     marker 1 for a minimum of 1                                                               10,000
 * priority, maturity, balance, track record: neither need nor snapshot says, unknown                    5,000
 *
 * donor  25×10,000 + 15×8,000 + 10×10,000 + 10×10,000 + 10×10,000 + 5×5,000 + 10×10,000 + 15×5,000 = 870,000 → 8,700
 * State  15×10,000 + 30×10,000 + 20×10,000 + 15×10,000 + 10×5,000 + 10×5,000                       = 900,000 → 9,000
 * 2 × 8,700 × 9,000 ÷ 17,700 = 156,600,000 ÷ 17,700 = 8,847.4…  → 8,847; with the synergy 9,347
 * known weight: 200 − language 15 − priority, maturity, balance 15 − track record 10 = 160 of 200 → 8,000
 */
describe('the worked example', () => {
  const result = explain(need, offer, context);

  it('has the utilities, score and completeness worked out by hand', () => {
    expect(result.utilities).toEqual({ donor: 8_700, state: 9_000 });
    expect(result.score).toBe(9_347);
    expect(result.completeness).toBe(8_000);
    expect(result.coverage).toBe(10_000);
    expect(result.give).toEqual({ amount: 18_000_000, currency: 'USD' });
    expect(result.eligible).toBe(true);
    expect(result.near).toBeNull();
  });

  it('says of every gate whether it is open or not known', () => {
    expect(result.gates.map(({ gate, verdict }) => `${gate} ${verdict}`)).toEqual([
      'open yes',
      'parties yes',
      'theme yes',
      'geography yes',
      'recipients unknown',
      'modality yes',
      'time yes',
      'amount yes',
      'currency yes',
      'gender yes',
      'oda yes',
      'endUse yes',
      'optIn yes',
      'hostConsent unknown',
    ]);
  });

  it('lists every criterion with value, weights and contributions on both sides', () => {
    const rows = result.criteria.map(({ code, value, weight, contribution }) => [
      code,
      value,
      weight.donor,
      contribution.donor,
      weight.state,
      contribution.state,
    ]);
    expect(rows).toEqual([
      ['theme', 10_000, 25, 2_500, 15, 1_500],
      ['geography', 8_000, 15, 1_200, 0, 0],
      ['coverage', 10_000, 10, 1_000, 30, 3_000],
      ['timing', 10_000, 10, 1_000, 20, 2_000],
      ['modality', 10_000, 10, 1_000, 15, 1_500],
      ['language', null, 5, 250, 10, 500],
      ['gender', 10_000, 10, 1_000, 0, 0],
      ['priority', null, 5, 250, 0, 0],
      ['maturity', null, 5, 250, 0, 0],
      ['balance', null, 5, 250, 0, 0],
      ['trackRecord', null, 0, 0, 10, 500],
    ]);
  });

  it('gives the reasons as codes with parameters', () => {
    expect(result.reasons).toEqual([
      { code: 'THEMES_SHARED', params: { themes: ['MARK', 'STOCK'], near: [] } },
      { code: 'OFFER_NAMES_REGION', params: { countries: ['GMB'] } },
      { code: 'COVERS_SHARE', params: { give: 18_000_000, lacking: 18_000_000, currency: 'USD', share: 10_000 } },
      // 365 days of 2027 and 182 of 2028 (31 + 29 + 31 + 30 + 31 + 30)
      { code: 'STARTS_IN_TIME', params: { from: '2027-01-01', to: '2028-06-30', days: 547 } },
      { code: 'GRANT_FUNDS_ANY', params: { modalities: ['equipment', 'training'] } },
      { code: 'UNKNOWN_LANGUAGE', params: { missing: ['need', 'offer'] } },
      { code: 'GENDER_MARKER_MET', params: { marker: 1, sought: 1 } },
      { code: 'UNKNOWN_PRIORITY', params: { missing: ['need'] } },
      { code: 'UNKNOWN_MATURITY', params: { missing: ['need'] } },
      { code: 'UNKNOWN_BALANCE', params: { missing: ['need', 'snapshot'] } },
      { code: 'UNKNOWN_TRACK_RECORD', params: { missing: ['snapshot'] } },
      { code: 'SYNERGY_STOCK_MARKING', params: { themes: ['MARK'] } },
    ]);
  });

  it('takes off what runs already before the synergy is added', () => {
    const busy = {
      ...context,
      snapshot: {
        ...context.snapshot,
        running: { GMB: [{ provider: 'donor', themes: ['STOCK'], from: '2027-06-01', to: null }] },
      },
    };
    const overlapped = explain(need, offer, busy);
    // 8,847 × 7,000 ÷ 10,000 = 6,192.9 → 6,192; + 500
    expect(overlapped.score).toBe(6_692);
    expect(overlapped.reasons).toContainEqual({
      code: 'OVERLAP_SAME_PROVIDER',
      params: { deduction: 3_000, countries: ['GMB'], themes: ['STOCK'] },
    });
  });
});

describe('what a result says of other cases', () => {
  it('says that a rate is older than 62 days, from the 63rd on', () => {
    // 2026-09-20 is 62 days before 2026-11-21 (10 + 31 + 21), 2026-09-19 is 63
    const dated = (date: string) =>
      explain(need, offer, {
        ...context,
        rates: { id: 'r', latest: { EUR: { currency: 'EUR', numerator: 92, denominator: 100, date } } },
      }).reasons;
    expect(dated('2026-09-20').map(({ code }) => code)).not.toContain('RATE_OLD');
    expect(dated('2026-09-19')).toContainEqual({ code: 'RATE_OLD', params: { currency: 'EUR', date: '2026-09-19' } });
  });

  it('has the coverage and the last day that the order reads, as far as they are known', () => {
    // 82,800 EUR × 100 ÷ 92 = 90,000 USD of 180,000
    const half = explain(need, { ...offer, available: 8_280_000 }, context);
    expect([half.coverage, half.needEnds, half.give]).toEqual([
      5_000,
      '2028-06-30',
      { amount: 9_000_000, currency: 'USD' },
    ]);
    const unsaid = explain({ ...need, lacking: null, window: null }, offer, context);
    expect([unsaid.coverage, unsaid.needEnds, unsaid.give]).toEqual([null, null, null]);
    const seats = { unit: 'seats', quantity: 4 };
    const course = explain(
      { ...need, lacking: null, units: { unit: 'seats', quantity: 10 } },
      { ...offer, units: seats },
      context,
    );
    expect(course.give).toEqual({ quantity: 4, unit: 'seats' });
  });

  it('gives no synergy where the offer names STOCK without MARK, REC or TRACE', () => {
    const codes = explain(need, { ...offer, themes: ['STOCK', 'DEST'] }, context).reasons.map(({ code }) => code);
    expect(codes).not.toContain('SYNERGY_STOCK_MARKING');
  });

  it('caps the synergy at 10,000', () => {
    // both sides look at the theme alone: a = b = 10,000, harmonic 10,000, + 500
    const sides = { donor: { ...zero, theme: 100 }, state: { ...zero, theme: 100 } };
    expect(explain(need, offer, context, sides).score).toBe(10_000);
  });

  it('explains a pair that may not meet, too', () => {
    const result = explain({ ...need, countries: ['FJI'], genderMarker: 0 }, offer, context);
    expect(result.eligible).toBe(false);
    expect(result.gates.filter(({ verdict }) => verdict === 'no').map(({ gate }) => gate)).toEqual([
      'geography',
      'gender',
    ]);
    expect(result.near).toBeNull();
  });
});

const zero = {
  theme: 0,
  geography: 0,
  coverage: 0,
  timing: 0,
  modality: 0,
  language: 0,
  gender: 0,
  priority: 0,
  maturity: 0,
  balance: 0,
  trackRecord: 0,
};

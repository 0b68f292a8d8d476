import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownWeights } from '../test/arbitraries.js';
import {
  DEFAULT_WEIGHTS,
  normaliseWeights,
  UnknownCriterionError,
  weightBounds,
  WeightOutOfRangeError,
} from './weights.js';

describe('weights', () => {
  it('are the defaults of the model where a side does not say', () => {
    expect(normaliseWeights('donor')).toEqual(DEFAULT_WEIGHTS.donor);
    expect(Object.values(DEFAULT_WEIGHTS.donor)).toEqual([25, 15, 10, 10, 10, 5, 10, 5, 5, 5, 0]);
    expect(Object.values(DEFAULT_WEIGHTS.state)).toEqual([15, 0, 30, 20, 15, 10, 0, 0, 0, 0, 10]);
  });

  it('are normalised to 100 by largest remainder', () => {
    // the State's 15, 0, 30, 20, 15, 10, 0, 0, 0, 0, 10 with gender 20: 120 in all. × 100 ÷ 120:
    // theme 12.5 → 12, coverage 25, timing 16.67 → 16, modality 12.5 → 12, language 8.33 → 8, gender 16.67 → 16,
    // track record 8.33 → 8: 97; the three left go to gender, timing (⅔), then modality before theme (½, by bytes)
    expect(normaliseWeights('state', { gender: 20 })).toEqual({
      theme: 12,
      geography: 0,
      coverage: 25,
      timing: 17,
      modality: 13,
      language: 8,
      gender: 17,
      priority: 0,
      maturity: 0,
      balance: 0,
      trackRecord: 8,
    });
  });

  it('always add up to 100, none below 0', () => {
    fc.assert(
      fc.property(ownWeights, fc.constantFrom('donor' as const, 'state' as const), (own, side) => {
        const weights = Object.values(normaliseWeights(side, own));
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
        expect(weights.every((weight) => Number.isInteger(weight) && weight >= 0)).toBe(true);
      }),
    );
  });

  it.each([[{ coverage: 41 }], [{ coverage: -1 }], [{ coverage: 1.5 }], [{ theme: 9 }], [{ coverage: Number.NaN }]])(
    'refuse %j',
    (own) => {
      expect(() => normaliseWeights('donor', own)).toThrow(WeightOutOfRangeError);
    },
  );

  it('say which criterion, which value and what is allowed', () => {
    expect(() => normaliseWeights('donor', { theme: 5 })).toThrow(
      'Weight of theme must be a whole number from 10 to 40, not 5',
    );
  });

  it('refuse a criterion that is not there', () => {
    const charm = () => normaliseWeights('state', { charm: 10 } as never);
    expect(charm).toThrow(UnknownCriterionError);
    expect(charm).toThrow(
      'There is no criterion "charm"; known are theme, geography, coverage, timing, modality, language, gender, ' +
        'priority, maturity, balance, trackRecord',
    );
  });

  it('are refused with codes that programs read', () => {
    expect(new WeightOutOfRangeError('theme', 5, 10, 40)).toMatchObject({
      code: 'WEIGHT_OUT_OF_RANGE',
      criterion: 'theme',
      value: 5,
      lowest: 10,
      highest: 40,
    });
    expect(new UnknownCriterionError('charm')).toMatchObject({ code: 'UNKNOWN_CRITERION', criterion: 'charm' });
  });

  it('may be as low and as high as the bounds say', () => {
    expect([weightBounds('theme'), weightBounds('coverage')]).toEqual([
      { lowest: 10, highest: 40 },
      { lowest: 0, highest: 40 },
    ]);
    // 40 + 15 + 10 + 10 + 10 + 5 + 10 + 5 + 5 + 5 = 115 in all: 40 × 100 ÷ 115 = 34.7…
    expect(normaliseWeights('donor', { theme: 40 }).theme).toBe(35);
    expect(normaliseWeights('donor', { coverage: 0, theme: 10 }).coverage).toBe(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import { rarityOfThemes } from './rarity.js';

describe('the rarity of themes', () => {
  it('is 10,000 where all are as rare', () => {
    expect(rarityOfThemes({ STOCK: 3, MARK: 3 }, 5)).toEqual({ STOCK: 10_000, MARK: 10_000 });
  });

  it('is higher for what fewer ask for', () => {
    // ln(1 + 26 ÷ 24) = 0.73397, ln(1 + 26 ÷ 1) = 3.29584, mean 2.01490: 0.36427 and 1.63573.
    expect(rarityOfThemes({ STOCK: 24, TECH: 1 }, 26)).toEqual({ STOCK: 3_643, TECH: 16_357 });
  });

  it('is not told of what nobody asks for', () => {
    expect(rarityOfThemes({}, 0)).toEqual({});
  });
});

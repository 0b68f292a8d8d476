import { describe, expect, it } from '@jest/globals';
import { need, offer } from '../test/example.js';
import { adjusted, harmonic, isSynergy, synergyBits, synergyOf } from './score.js';

/** Every choice of these: those of the synergy, and one that has no part in it. */
const CHOICES = ['STOCK', 'MARK', 'REC', 'TRACE', 'DEST'].reduce<string[][]>(
  (all, theme) => [...all, ...all.map((some) => [...some, theme])],
  [[]],
);

const synergy = (asked: string[], funded: string[]) =>
  synergyOf({ ...need, themes: asked.map((code) => ({ code, weight: 1 })) }, { ...offer, themes: funded });

describe('the synergy', () => {
  it.each<[string, string[], string[], string[]]>([
    ['both of both', ['STOCK', 'MARK'], ['STOCK', 'MARK'], ['MARK']],
    [
      'all that goes with it',
      ['TRACE', 'REC', 'MARK', 'STOCK'],
      ['STOCK', 'MARK', 'REC', 'TRACE'],
      ['MARK', 'REC', 'TRACE'],
    ],
    ['what one of them leaves out', ['STOCK', 'MARK', 'REC'], ['STOCK', 'REC', 'TRACE'], ['REC']],
    ['no stockpiles asked for', ['MARK', 'REC'], ['STOCK', 'MARK', 'REC'], []],
    ['no stockpiles funded', ['STOCK', 'MARK'], ['MARK'], []],
    ['stockpiles alone', ['STOCK', 'MARK'], ['STOCK'], []],
  ])('%s', (_, asked, funded, expected) => {
    expect(synergy(asked, funded)).toEqual(expected);
  });

  it('is none where themes are not known', () => {
    expect(synergyOf({ ...need, themes: null }, offer)).toEqual([]);
    expect(synergyOf(need, { ...offer, themes: null })).toEqual([]);
  });

  it('is the same by bits as by names, for every choice of themes on both sides', () => {
    for (const asked of CHOICES) {
      for (const funded of CHOICES) {
        const byBits = isSynergy(synergyBits(asked) & synergyBits(funded));
        expect([asked, funded, byBits]).toEqual([asked, funded, synergy(asked, funded).length > 0]);
      }
    }
    expect(CHOICES).toHaveLength(32);
  });
});

it('what runs is taken off before the synergy is added, and the whole is never exceeded', () => {
  // 9,999 × 7,000 ÷ 10,000 = 6,999.3
  expect([adjusted(9_999, 3_000, false), adjusted(9_999, 3_000, true)]).toEqual([6_999, 7_499]);
  expect([adjusted(9_500, 0, true), adjusted(9_501, 0, true)]).toEqual([10_000, 10_000]);
});

it('the harmonic of two utilities is rounded down', () => {
  // 2 × 3 × 4 ÷ 7 = 3.4…
  expect([harmonic(3, 4), harmonic(0, 0), harmonic(0, 9), harmonic(10_000, 10_000)]).toEqual([3, 0, 0, 10_000]);
});

import { describe, expect, it } from '@jest/globals';
import { context, need, offer } from '../../test/example.js';
import { CRITERIA } from '../criteria/registry.js';
import { type Pair, Run, RunNeed, RunOffer } from '../pair.js';
import { DEFAULT_WEIGHTS } from '../weights.js';
import { ClassPairs } from './class-pairs.js';
import { WeightRows } from './weight-rows.js';

const run = new Run(context);
const needOf = (id: number) => new RunNeed({ ...need, nationalRank: id }, run);
const offerOf = (id: number) => new RunOffer({ ...offer, reserved: id }, run);

/** Needs n and offers m are each a class of their own; the answer for them is 1 + 31 n + m, and is counted. */
function questions(listedAs?: (answer: number) => number) {
  const asked: string[] = [];
  const names = {
    need: ({ facts }: RunNeed) => `need ${facts.nationalRank}`,
    offer: ({ facts }: RunOffer) => `offer ${facts.reserved}`,
  };
  const answer = ({ need: { nationalRank }, offer: { reserved } }: Pair) => {
    asked.push(`${nationalRank} ${reserved}`);
    return 1 + 31 * (nationalRank ?? 0) + reserved;
  };
  return { asked, pairs: new ClassPairs(run, names, answer, listedAs) };
}

describe('pairs of classes', () => {
  it('are asked once each, and answer alike however many classes come later', () => {
    const { asked, pairs } = questions();
    // From one of each, over the eight that there is room for at first, to twenty and thirty.
    for (const [needs, offers] of [
      [1, 1],
      [8, 8],
      [9, 8],
      [9, 9],
      [20, 30],
    ] as const) {
      for (let n = 0; n < needs; n++) expect(pairs.needClass(needOf(n))).toBe(n);
      for (let m = 0; m < offers; m++) expect(pairs.offerClass(offerOf(m))).toBe(m);
      for (let n = 0; n < needs; n++) {
        for (let m = 0; m < offers; m++) expect(pairs.at(n, m)).toBe(1 + 31 * n + m);
      }
      expect(asked).toHaveLength(needs * offers);
      expect(new Set(asked).size).toBe(needs * offers);
    }
  });

  it('far apart leave those between them unasked', () => {
    const { asked, pairs } = questions();
    for (let i = 0; i < 40; i++) {
      pairs.needClass(needOf(i));
      pairs.offerClass(offerOf(i));
    }
    expect([pairs.at(39, 0), pairs.at(0, 39), pairs.at(0, 8), pairs.at(1, 0)]).toEqual([1_210, 40, 9, 32]);
    expect([pairs.at(39, 0), pairs.at(0, 39), pairs.at(0, 8), pairs.at(1, 0)]).toEqual([1_210, 40, 9, 32]);
    expect(asked).toEqual(['39 0', '0 39', '0 8', '1 0']);
  });

  it('are known by the name of the class, not by the record', () => {
    const { asked, pairs } = questions();
    expect([pairs.needClass(needOf(7)), pairs.needClass(needOf(3)), pairs.needClass(needOf(7))]).toEqual([0, 1, 0]);
    expect([pairs.offerClass(offerOf(5)), pairs.offerClass(offerOf(5))]).toEqual([0, 0]);
    expect([pairs.at(1, 0), asked]).toEqual([99, ['3 5']]);
  });

  it('beyond 2,048 classes of a side are asked each time', () => {
    const { asked, pairs } = questions();
    for (let i = 0; i <= 2_048; i++) {
      pairs.needClass(needOf(i));
      pairs.offerClass(offerOf(i));
    }
    for (const [n, m] of [
      [2_048, 0],
      [0, 2_048],
    ] as const) {
      expect([pairs.at(n, m), pairs.at(n, m)]).toEqual([1 + 31 * n + m, 1 + 31 * n + m]);
    }
    expect(asked).toEqual(['2048 0', '2048 0', '0 2048', '0 2048']);
    // The last that are remembered: 1 + 31 × 2,047 = 63,458.
    expect([pairs.at(2_047, 0), pairs.at(2_047, 0), pairs.at(0, 2_047), pairs.at(0, 2_047)]).toEqual([
      63_458, 63_458, 2_048, 2_048,
    ]);
    expect(asked.slice(4)).toEqual(['2047 0', '0 2047']);
  });

  it('are listed by either side, anew when there are more classes', () => {
    const { asked, pairs } = questions((answer) => 10_000 - answer);
    for (let i = 0; i < 2; i++) {
      pairs.needClass(needOf(i));
      pairs.offerClass(offerOf(i));
    }
    const row = pairs.rowOf(1);
    expect([...row]).toEqual([9_968, 9_967]);
    expect(pairs.rowOf(1)).toBe(row);
    expect([...pairs.columnOf(1)]).toEqual([9_998, 9_967]);
    pairs.offerClass(offerOf(2));
    expect([...pairs.rowOf(1)]).toEqual([9_968, 9_967, 9_966]);
    expect([...pairs.columnOf(1)]).toEqual([9_998, 9_967]);
    expect(asked).toHaveLength(4);
    // 64 answers of two bytes, and lists of three and two numbers of eight.
    expect(pairs.bytes).toBe(64 * 2 + (3 + 2) * 8);
    const plain = questions();
    plain.pairs.needClass(needOf(4));
    plain.pairs.offerClass(offerOf(2));
    expect([...plain.pairs.rowOf(0)]).toEqual([127]);
  });

  it('of classes that nobody is in cannot be asked', () => {
    const { pairs } = questions();
    pairs.needClass(needOf(0));
    pairs.offerClass(offerOf(0));
    expect(() => pairs.at(1, 0)).toThrow('No class 1 of needs or 0 of offers');
    expect(() => pairs.at(0, 1)).toThrow('No class 0 of needs or 1 of offers');
  });

  it('are the same classes for one that takes them over', () => {
    const { pairs } = questions();
    for (const id of [5, 2]) {
      pairs.needClass(needOf(id));
      pairs.offerClass(offerOf(10 * id));
    }
    const other = questions();
    other.pairs.restore(pairs.share());
    expect([other.pairs.needClass(needOf(2)), other.pairs.offerClass(offerOf(20))]).toEqual([1, 1]);
    expect([other.pairs.at(1, 1), other.pairs.at(0, 1), other.asked]).toEqual([83, 176, ['2 20', '5 20']]);
  });
});

describe('rows of weights', () => {
  const COUNT = CRITERIA.length;
  const withTheme = (theme: number) => ({ ...DEFAULT_WEIGHTS.donor, theme });

  it('are one for each different set, however many there are', () => {
    const rows = new WeightRows();
    // More than the eight that there is room for at first.
    for (let theme = 10; theme < 30; theme++) {
      expect([rows.of(withTheme(theme)), rows.of(withTheme(theme))]).toEqual([theme - 10, theme - 10]);
    }
    for (let row = 0; row < 20; row++) {
      expect([...rows.data.subarray(row * COUNT, (row + 1) * COUNT)]).toEqual(Object.values(withTheme(row + 10)));
    }
    expect(rows.all).toHaveLength(20);
    const other = new WeightRows([...rows.all]);
    expect([other.of(withTheme(29)), other.of(withTheme(30)), other.all.length]).toEqual([19, 20, 21]);
  });
});

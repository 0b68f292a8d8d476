import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Need } from '@tandem/needs';
import { namedLines, sameLines, sharesInOrder, sharesOfNamed } from './terms-of-lines.js';

const need = { content: { lines: [{ id: 'L1' }, { id: 'L2' }] } } as Need;
const usd = (amount: string) => ({ amount, currency: 'USD' });
const of = (line: string, amount: string, currency = 'USD') => ({ line, amount: { amount, currency } });
const line = (id: string, costMinor: number, agreedMinor = 0) => ({ id, costMinor, agreedMinor });
const problem = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    const [first] = (error as { problems: { pointer: string; code: string }[] }).problems;
    return [first?.pointer, first?.code];
  }
  return null;
};

describe('lines that are named', () => {
  it('add up to the amount, or are it', () => {
    const lines = [of('L1', '10.50'), of('L2', '0.25')];
    // 1,050 + 25 cents
    expect(namedLines(lines, null, need)).toEqual({
      lines: [
        { line: 'L1', minor: 1_050 },
        { line: 'L2', minor: 25 },
      ],
      amount: usd('10.75'),
    });
    expect(problem(() => namedLines(lines, usd('10.76'), need))).toEqual(['/lines', 'LINES_NOT_AMOUNT']);
  });

  it.each([
    ['/lines/1/line', 'UNKNOWN_LINE', [of('L1', '1.00'), of('L3', '1.00')]],
    ['/lines/1/line', 'DUPLICATE', [of('L1', '1.00'), of('L1', '1.00')]],
    ['/lines/1/amount/currency', 'OTHER_CURRENCY', [of('L1', '1.00'), of('L2', '1.00', 'EUR')]],
    ['/lines/0/amount/amount', 'OUT_OF_RANGE', [of('L1', '0.00')]],
  ])('are refused at %s: %s', (pointer, code, lines) => {
    expect(problem(() => namedLines(lines, null, need))).toEqual([pointer, code]);
  });

  it('are converted each by itself, rounded down', () => {
    // At 0.8 a dollar: 101 × 5/4 = 126.25 and 3 × 5/4 = 3.75.
    const toNeed = { numerator: 5n, denominator: 4n, old: [] };
    const lines = [
      { line: 'L1', minor: 101 },
      { line: 'L2', minor: 3 },
    ];
    expect(sharesOfNamed(lines, toNeed)).toEqual([
      { line: 'L1', amountMinor: 101, needMinor: 126 },
      { line: 'L2', amountMinor: 3, needMinor: 3 },
    ]);
  });

  it('are the same in any order', () => {
    const [a, b] = [
      { line: 'L1', minor: 1 },
      { line: 'L2', minor: 2 },
    ];
    expect([sameLines([a, b], [b, a]), sameLines([a], [a, b]), sameLines(null, [a]), sameLines(null, null)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('lines that nobody names', () => {
  it('are filled in their order, as far as each is open', () => {
    // 700 of 300 + 250 (of 400, 150 are agreed) + 500: all of L1, all that is open of L2, and 150 of L3.
    expect(sharesInOrder([line('L1', 300), line('L2', 400, 150), line('L3', 500)], 700, 700)).toEqual([
      { line: 'L1', amountMinor: 300, needMinor: 300 },
      { line: 'L2', amountMinor: 250, needMinor: 250 },
      { line: 'L3', amountMinor: 150, needMinor: 150 },
    ]);
  });

  it('share an amount in another currency by running sums', () => {
    // 100 cover 300: after 100 of them 33⅓ are given, after 200 66⅔, after 300 all; rounded down 33, 66, 100.
    expect(sharesInOrder([line('L1', 100), line('L2', 100), line('L3', 100)], 100, 300)).toEqual([
      { line: 'L1', amountMinor: 33, needMinor: 100 },
      { line: 'L2', amountMinor: 33, needMinor: 100 },
      { line: 'L3', amountMinor: 34, needMinor: 100 },
    ]);
  });

  it('never get more than they cost, and lose nothing where there is room', () => {
    const lines = fc.array(
      fc.record({ cost: fc.integer({ min: 0, max: 1e9 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        (drawn, amount, wanted) => {
          const open = drawn.map(({ cost, part }, index) => line(`L${index + 1}`, cost, Math.floor(cost * part)));
          const room = open.reduce((sum, { costMinor, agreedMinor }) => sum + costMinor - agreedMinor, 0);
          const shares = sharesInOrder(open, amount, wanted);
          for (const share of shares) {
            const { costMinor, agreedMinor } = open.find(({ id }) => id === share.line)!;
            expect(share.needMinor).toBeLessThanOrEqual(costMinor - agreedMinor);
            expect(share.amountMinor).toBeGreaterThanOrEqual(0);
          }
          const sum = (key: 'needMinor' | 'amountMinor') => shares.reduce((total, share) => total + share[key], 0);
          expect(sum('needMinor')).toBe(Math.min(wanted, room));
          if (wanted <= room) expect(sum('amountMinor')).toBe(amount);
        },
      ),
    );
  });
});

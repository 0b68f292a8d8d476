import { describe, expect, it } from '@jest/globals';
import { matchTable } from './match-table.js';

const match = { score: 0.8312, need: 'Secure the armouries', offer: 'Stockpile security', provider: 'Germany' };

describe('matchTable', () => {
  it('sets matches in columns under a header', () => {
    const second = { ...match, score: 0.5, need: 'Mark weapons' };
    expect(matchTable([match, second])).toBe(
      [
        'score  need                                  offer                                 provider',
        ' 0.83  Secure the armouries                  Stockpile security                    Germany',
        ' 0.50  Mark weapons                          Stockpile security                    Germany',
      ].join('\n'),
    );
  });

  it('cuts long titles, and no line is longer than 107 characters', () => {
    const long = 'x'.repeat(200);
    const [, line] = matchTable([{ score: 1, need: long, offer: long, provider: long }]).split('\n');
    expect(line).toBe(` 1.00  ${'x'.repeat(35)}…  ${'x'.repeat(35)}…  ${'x'.repeat(23)}…`);
    // 5 + 36 + 36 + 24 and three gaps of two.
    expect(line).toHaveLength(107);
  });

  it('shows eight, and says how many more there are', () => {
    const lines = matchTable(Array.from({ length: 11 }, () => match)).split('\n');
    expect(lines).toHaveLength(1 + 8 + 1);
    expect(lines.at(-1)).toBe('… and 3 more on the pages.');
  });
});

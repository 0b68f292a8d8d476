import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { markedParts } from './marked';

describe('the words that were sought', () => {
  it('are cut out of the text, in order', () => {
    // "Mark and mark": 0–4 and 9–13
    const parts = markedParts('Mark and mark', [
      { from: 9, to: 13 },
      { from: 0, to: 4 },
    ]);
    expect(parts).toEqual([
      { words: 'Mark', hit: true },
      { words: ' and ', hit: false },
      { words: 'mark', hit: true },
    ]);
    expect(markedParts('<b>枪</b>', [{ from: 3, to: 4 }])).toEqual([
      { words: '<b>', hit: false },
      { words: '枪', hit: true },
      { words: '</b>', hit: false },
    ]);
    expect(markedParts('', [{ from: 0, to: 3 }])).toEqual([]);
  });

  it('leave the text as it was, whatever the ranges are', () => {
    const range = fc.record({ from: fc.integer({ min: -3, max: 30 }), to: fc.integer({ min: -3, max: 30 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
        expect(
          markedParts(text, ranges)
            .map(({ words }) => words)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

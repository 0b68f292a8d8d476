import { describe, expect, it } from '@jest/globals';
import { Best } from './best.js';

/** Words, the shorter before the longer; those of one length tie. */
function bestOf(size: number, ...words: string[]): readonly string[] {
  const best = new Best<string>(size, (a, b) => a.length - b.length);
  for (const word of words) best.add(word);
  return best.pairs;
}

describe('the best', () => {
  it.each<[string, string[], string[]]>([
    ['few: all of them', ['ccc', 'a'], ['a', 'ccc']],
    ['in order', ['a', 'bb', 'ccc', 'dddd'], ['a', 'bb', 'ccc']],
    ['in reverse', ['dddd', 'ccc', 'bb', 'a'], ['a', 'bb', 'ccc']],
    ['the one in the middle last', ['a', 'ccc', 'dddd', 'bb'], ['a', 'bb', 'ccc']],
    ['ties in the order in which they came', ['bb', 'a', 'cc', 'dd', 'b'], ['a', 'b', 'bb']],
    ['a tie with the last changes nothing', ['a', 'bb', 'ccc', 'ddd'], ['a', 'bb', 'ccc']],
    ['none', [], []],
  ])('three, of %s', (_, words, expected) => {
    expect(bestOf(3, ...words)).toEqual(expected);
  });

  it('none where none are wanted', () => {
    expect(bestOf(0, 'a', 'b')).toEqual([]);
  });
});

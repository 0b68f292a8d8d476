import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@tandem/scoring';
import * as fc from 'fast-check';
import { differences } from './differences.js';
import { runExplain, type ExplainWish } from './run-explain.js';
import { table } from './table.js';

const ID = '3f0f8a4e-0000-4000-8000-00000000dead';
const OTHER = '3f0f8a4e-0000-4000-8000-00000000beef';

describe('differences', () => {
  it('are named by where they are', () => {
    const stored = { a: 1, b: [1, { 'c/d': null }], e: 'x' };
    const recomputed = { a: 1, b: [1, { 'c/d': 2 }, 3], f: 'x' };
    expect(differences(stored, recomputed)).toEqual([
      { at: '/b/1/c~1d', stored: null, recomputed: 2 },
      { at: '/b/2', stored: undefined, recomputed: 3 },
      { at: '/e', stored: 'x', recomputed: undefined },
      { at: '/f', stored: undefined, recomputed: 'x' },
    ]);
    expect(differences([], {})).toEqual([{ at: '', stored: [], recomputed: {} }]);
    expect(differences({ valueOf: 1 }, {})).toEqual([{ at: '/valueOf', stored: 1, recomputed: undefined }]);
  });

  it('are none exactly where the canonical JSON is the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const [a, b] = [sound(one), sound(other)];
        expect(differences(a, sound(one))).toEqual([]);
        expect(differences(a, b).length === 0).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });
});

describe('what is used wrongly', () => {
  it.each<[Partial<ExplainWish>, string]>([
    [{ match: '17' }, '17: not the id of a match'],
    [{ against: 'x' }, 'x: not the id of a match'],
    [{ against: ID.toUpperCase() }, `--against ${ID.toUpperCase()}: name another match than --match`],
    [{ against: OTHER, language: 'de' }, '--language de: must be one of ar, en, es, fr, ru, zh'],
  ])('is refused with 2 before a database is looked for: %j', async (wish, message) => {
    await expect(runExplain({ match: ID, language: 'en', ...wish })).rejects.toMatchObject({ exitCode: 2, message });
  });
});

describe('a table', () => {
  it('has even columns', () => {
    expect(
      table(
        [
          ['a', 'long', 'c'],
          ['bb', '7', ''],
        ],
        [1],
      ),
    ).toBe('a   long  c\nbb     7');
    expect(
      table([
        ['时间', 'x'],
        ['a', 'y'],
      ]),
    ).toBe('时间  x\na     y');
  });
});

/** JSON as it is after a round trip: −0 is 0. */
const sound = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

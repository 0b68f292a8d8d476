import { describe, expect, it } from '@jest/globals';
import { differences, isDigest } from './differences';

describe('what a change changed', () => {
  it('is what is different, named from the outside in', () => {
    const before = { status: 'draft', version: 1, content: { title: 'One', themes: [{ code: 'STOCK', weight: 1 }] } };
    const after = { status: 'open', version: 1, content: { title: 'One', themes: [{ code: 'MARK', weight: 1 }] } };
    expect(differences(before, after)).toEqual([
      { field: 'status', before: 'draft', after: 'open' },
      { field: 'content.themes.1.code', before: 'STOCK', after: 'MARK' },
    ]);
  });

  it('tells what came and what went from what was empty', () => {
    expect(differences({ gone: 'x', cleared: 'y' }, { cleared: null, came: ['a', 'b'] })).toEqual([
      { field: 'cleared', before: 'y', after: null },
      { field: 'came', before: undefined, after: 'a, b' },
      { field: 'gone', before: 'x', after: undefined },
    ]);
  });

  it('is all of a record that was not there, and nothing where nothing is said', () => {
    expect(differences(null, { role: 'observer' })).toEqual([{ field: 'role', before: undefined, after: 'observer' }]);
    expect(differences(null, null)).toEqual([]);
  });
});

it('knows a digest from a text', () => {
  expect([
    isDigest('a'.repeat(64)),
    isDigest('a'.repeat(63)),
    isDigest('Title'),
    isDigest(1),
    isDigest(undefined),
  ]).toEqual([true, false, false, false, false]);
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differences, replayed } from './differences.js';

describe('differences', () => {
  it('are told field by field, with what was and what is', () => {
    const before = {
      status: 'draft',
      content: { title: 'A', window: { from: '2027-01-01', to: '2027-12-31' }, note: 'x' },
    };
    const after = {
      status: 'open',
      content: { title: 'A', window: { from: '2027-02-01', to: '2027-12-31' }, themes: ['STOCK'] },
    };
    expect(differences(before, after)).toEqual([
      { pointer: '/content/note', before: 'x' },
      { pointer: '/content/themes', after: ['STOCK'] },
      { pointer: '/content/window/from', before: '2027-01-01', after: '2027-02-01' },
      { pointer: '/status', before: 'draft', after: 'open' },
    ]);
  });

  it('take a list as one value, and the order of names for nothing', () => {
    expect(differences({ a: [{ x: 1, y: 2 }] }, { a: [{ y: 2, x: 1 }] })).toEqual([]);
    expect(differences({ a: [1, 2] }, { a: [2, 1] })).toEqual([{ pointer: '/a', before: [1, 2], after: [2, 1] }]);
  });

  it('escape names in pointers', () => {
    expect(differences({}, { 'a/b~c': 1 })).toEqual([{ pointer: '/a~1b~0c', after: 1 }]);
  });
});

describe('laws', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('any'), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc.dictionary(
      fc.string({ maxLength: 4 }).filter((name) => name !== '__proto__'),
      tie('any'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  })).object;

  it('differences done again lead from each version to the next, and so to the last', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (versions) => {
        const steps = versions.map((version, at) => ({
          begins: at === 0,
          sealed: false,
          changes: differences(at === 0 ? {} : versions[at - 1]!, version),
        }));
        expect(replayed(steps)).toEqual(versions.at(-1));
      }),
    );
  });

  it('there are none exactly where nothing differs', () => {
    fc.assert(
      fc.property(value, (version) => {
        expect(differences(version, structuredClone(version))).toEqual([]);
      }),
    );
  });
});

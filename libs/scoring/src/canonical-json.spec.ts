import { describe, expect, it } from '@jest/globals';
import { context, need, offer } from '../test/example.js';
import { canonicalJson } from './canonical-json.js';
import { digestInput } from './digest.js';

describe('canonical JSON', () => {
  it('prints the example of RFC 8785 §3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 units, RFC 8785 §3.2.3', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toEqual([4, 2, 6, 7, 1, 5, 3]);
    expect(canonicalJson(value).indexOf('\ud83d\ude00')).toBeLessThan(canonicalJson(value).indexOf('\ufb33'));
  });

  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['bigint', 1n],
    ['undefined', undefined],
    ['string', '\ud800'],
    ['function', () => 1],
  ])('refuses what JSON cannot say: %s', (said, value) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(`Canonical JSON cannot say ${said}`));
  });

  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
  });
});

describe('the input of the digest', () => {
  const of = (changes: object = {}) => digestInput(need, offer, { ...context, ...changes });

  it('does not depend on the order of members', () => {
    const shuffled = Object.fromEntries(Object.entries(need).reverse()) as unknown as typeof need;
    expect(digestInput(shuffled, offer, context)).toBe(of());
  });

  it.each<[string, object]>([
    ['asOf', { asOf: '2026-11-22' }],
    ['the vocabulary', { vocabulary: { ...context.vocabulary, id: 'v2' } }],
    ['the rates', { rates: { ...context.rates, id: 'r2' } }],
    ['the snapshot', { snapshot: { ...context.snapshot, id: 's2' } }],
    ['the embargo of its country', { embargoed: ['GMB'] }],
  ])('changes with %s', (_, changes) => {
    expect(of(changes)).not.toBe(of());
  });

  it('does not change with the embargo of another country', () => {
    expect(of({ embargoed: ['PRK'] })).toBe(of());
  });

  it('is canonical JSON itself', () => {
    const text = of({ embargoed: ['GMB'] });
    expect(text).toBe(canonicalJson(JSON.parse(text)));
    expect(JSON.parse(text)).toMatchObject({ asOf: '2026-11-21', embargoed: ['GMB'], snapshot: 's-test' });
  });

  it('names no country under embargo for a need that names none', () => {
    const placeless = digestInput({ ...need, countries: null }, offer, { ...context, embargoed: ['GMB'] });
    expect(JSON.parse(placeless)).toMatchObject({ embargoed: [] });
  });

  it('changes with the facts and the weights', () => {
    expect(digestInput({ ...need, lacking: 1 }, offer, context)).not.toBe(of());
    expect(of()).toContain('"model":"tandem-1.1"');
    expect(of()).toContain('"weights":{"donor":{"balance":5');
  });
});

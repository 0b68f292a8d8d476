import { expect, it } from '@jest/globals';
import { contextOf, needAt, needId, offerAt, offerId, Random, SELECTIVITIES, type World } from './index.js';

const world: World = { seed: 5, needs: 300, offers: 200, selectivity: 'usual' };
const needs = Array.from({ length: world.needs }, (_, i) => needAt(world, i));
const offers = Array.from({ length: world.offers }, (_, i) => offerAt(world, i));

it('a record depends on the seed and its number alone', () => {
  expect(needAt(world, 299)).toEqual(needs[299]);
  expect(offerAt(world, 0)).toEqual(offers[0]);
  expect(needAt({ ...world, seed: 6 }, 299)).not.toEqual(needs[299]);
  expect(needId(world, 7)).toBe(needs[7]!.id);
  expect(offerId(world, 7)).toBe(offers[7]!.id);
  expect(contextOf(world)).toEqual(contextOf(world));
});

it('ids have the shape of a UUID, and none is there twice', () => {
  const ids = [...needs, ...offers].map(({ id }) => id);
  expect(new Set(ids).size).toBe(500);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

it('records keep the rules of their facts: no empty list, lines that add up, windows that do not end before they begin', () => {
  for (const { countries, themes, modalities, languages, lines, lacking, window } of needs) {
    for (const list of [countries, themes, modalities, languages]) expect(list).not.toEqual([]);
    if (lines) expect(lines.reduce((sum, line) => sum + line.lacking, 0)).toBe(lacking);
    if (window) expect(window.from <= window.to).toBe(true);
  }
  for (const offer of offers) {
    for (const list of [offer.themes, offer.modalities, offer.languages, offer.recipients])
      expect(list).not.toEqual([]);
    expect(offer.geography).not.toEqual({});
    if (offer.window) expect(offer.window.from <= offer.window.to).toBe(true);
    if (offer.available !== null) expect(Number.isSafeInteger(offer.available)).toBe(true);
  }
});

it('worlds differ in what offers take in: more of them are for the whole world', () => {
  const worldwide = SELECTIVITIES.map((selectivity) => {
    const some = Array.from({ length: 200 }, (_, i) => offerAt({ ...world, selectivity }, i));
    return some.filter(({ geography }) => Object.keys(geography ?? {}).length === 200).length;
  });
  expect(worldwide[0]).toBeLessThan(worldwide[1]!);
  expect(worldwide[1]).toBeLessThan(worldwide[2]!);
});

it('random numbers lie where they should', () => {
  const random = new Random(1, 'test', 0);
  const drawn = Array.from({ length: 1_000 }, () => random.between(3, 5));
  expect(new Set(drawn)).toEqual(new Set([3, 4, 5]));
  expect(random.several(3, () => random.between(1, 3)).sort()).toEqual([1, 2, 3]);
});

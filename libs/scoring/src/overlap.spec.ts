import { describe, expect, it } from '@jest/globals';
import { context, need, offer } from '../test/example.js';
import { explain } from './explain.js';
import type { NeedFacts, RunningWork } from './facts.js';
import { plainOverlap } from './naive/plain-overlap.js';
import { deductionOf, overlapBeside } from './overlap.js';
import { NO_SNAPSHOT } from './snapshot.js';

/** Stockpiles, by another provider, for ever; the example's need runs from 2027-01-01 to 2028-06-30. */
const work: RunningWork = { provider: 'other', themes: ['STOCK'], from: null, to: null };
const withRunning = (running: Record<string, RunningWork[]>) => ({ ...context, snapshot: { ...NO_SNAPSHOT, running } });
const beside = (running: Record<string, RunningWork[]>, changes: Partial<NeedFacts> = {}) =>
  overlapBeside({ ...need, ...changes }, { ...NO_SNAPSHOT, running });

describe('what runs beside a need', () => {
  it.each<[string, boolean, Partial<RunningWork>]>([
    ['without dates', true, {}],
    ['until the first day', true, { to: '2027-01-01' }],
    ['until the day before', false, { to: '2026-12-31' }],
    ['from the last day on', true, { from: '2028-06-30' }],
    ['from the day after', false, { from: '2028-07-01' }],
    ['within', true, { from: '2027-03-01', to: '2027-03-31' }],
    ['on another theme', false, { themes: ['BROK', 'COLL'] }],
    ['on a related theme only', false, { themes: ['REC'] }],
    ['on one of its themes', true, { themes: ['BROK', 'MARK'] }],
  ])('%s: %s', (_, expected, changes) => {
    const running = { GMB: [{ ...work, ...changes }] };
    expect(beside(running) !== null).toBe(expected);
    // The naive reference: 1,000 for another provider's work.
    expect(plainOverlap(need, offer, withRunning(running))).toBe(expected ? 1_000 : 0);
  });

  it('in another country is not beside it', () => {
    expect(beside({ SEN: [work] })).toBeNull();
    expect(plainOverlap(need, offer, withRunning({ SEN: [work] }))).toBe(0);
  });

  it.each<[string, Partial<NeedFacts>]>([
    ['where', { countries: null }],
    ['on what', { themes: null }],
    ['when', { window: null }],
  ])('is not known of a need that does not say %s', (_, changes) => {
    expect(beside({ GMB: [work] }, changes)).toBeNull();
    expect(plainOverlap({ ...need, ...changes }, offer, withRunning({ GMB: [work] }))).toBe(0);
  });

  it('names providers once, countries and shared themes by bytes', () => {
    const all = { ...work, themes: ['STOCK', 'BROK', 'MARK'] };
    expect(beside({ SEN: [all, work], GMB: [{ ...work, provider: null }] }, { countries: ['SEN', 'GMB'] })).toEqual({
      providers: new Set(['other', null]),
      countries: ['GMB', 'SEN'],
      themes: ['MARK', 'STOCK'],
    });
  });
});

describe('what it takes off', () => {
  const overlap = (...providers: (string | null)[]) => ({ providers: new Set(providers), countries: [], themes: [] });

  it.each<[string, number, ReturnType<typeof overlap> | null, string | null]>([
    ['nothing runs', 0, null, 'donor'],
    ['the same provider', 3_000, overlap('donor'), 'donor'],
    ['another one', 1_000, overlap('other'), 'donor'],
    ['both: the same counts, once', 3_000, overlap('other', 'donor'), 'donor'],
    ['somebody who offers nothing here', 1_000, overlap(null), 'donor'],
    ['an offer of nobody', 1_000, overlap('donor', null), null],
  ])('%s: %s', (_, expected, one, provider) => {
    expect(deductionOf(one, provider)).toBe(expected);
    const works = [...(one?.providers ?? [])].map((by) => ({ ...work, provider: by }));
    expect(plainOverlap(need, { ...offer, organisation: provider }, withRunning({ GMB: works }))).toBe(expected);
  });

  it('is taken off the harmonic score before the synergy is added, and is said', () => {
    const running = { GMB: [{ ...work, themes: ['MARK'] }] };
    const result = explain(need, offer, { ...context, snapshot: { ...NO_SNAPSHOT, running } });
    // the worked example's 8,847 × 9,000 ÷ 10,000 = 7,962.3; + 500
    expect(result.score).toBe(8_462);
    expect(result.reasons).toContainEqual({
      code: 'OVERLAP_OTHER_PROVIDER',
      params: { deduction: 1_000, countries: ['GMB'], themes: ['MARK'] },
    });
  });
});

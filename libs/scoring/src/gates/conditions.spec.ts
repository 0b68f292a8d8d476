import { describe, expect, it } from '@jest/globals';
import type { Changes } from '../../test/measure.js';
import { verdict } from '../../test/verdict.js';

describe('oda', () => {
  const only = { offer: { odaOnly: true } };
  it.each<[string, string, Changes]>([
    ['not only', 'yes', { need: { odaOpinion: 'no' } }],
    ['yes', 'yes', { ...only, need: { odaOpinion: 'yes' } }],
    ['partly', 'yes', { ...only, need: { odaOpinion: 'partly' } }],
    ['no', 'no', { ...only, need: { odaOpinion: 'no' } }],
    ['not known', 'unknown', only],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('oda', changes)).toBe(expected);
  });
});

describe('end use', () => {
  const embargo = { context: { embargoed: ['GMB'] } };
  it.each<[string, string, Changes]>([
    ['no embargo', 'yes', {}],
    ['a grant for equipment', 'no', embargo],
    ['equipment itself', 'no', { ...embargo, offer: { kind: 'equipment', modalities: ['equipment'] } }],
    [
      'equipment of a need that does not say',
      'no',
      { ...embargo, need: { modalities: null }, offer: { kind: 'equipment' } },
    ],
    ['training only', 'yes', { ...embargo, need: { modalities: ['training'] } }],
    ['training of what the need asks', 'yes', { ...embargo, offer: { modalities: ['training'] } }],
    ['an exemption', 'yes', { ...embargo, need: { exemptionReference: 'S/2026/1' } }],
    ['another country of the need', 'yes', { context: { embargoed: ['FJI'] }, need: { countries: ['FJI', 'GMB'] } }],
    [
      'one of the countries within reach',
      'no',
      { context: { embargoed: ['SEN'] }, need: { countries: ['GMB', 'SEN'] } },
    ],
    [
      'one of two where the places are not known',
      'unknown',
      { context: { embargoed: ['FJI'] }, need: { countries: ['FJI', 'GMB'] }, offer: { geography: null } },
    ],
    ['the only country where the places are not known', 'no', { ...embargo, offer: { geography: null } }],
    ['modalities not known', 'unknown', { ...embargo, need: { modalities: null } }],
    ['countries not known', 'unknown', { ...embargo, need: { countries: null } }],
    ['countries not known, and no equipment', 'yes', { need: { countries: null, modalities: ['training'] } }],
    ['modalities of the offer not known', 'unknown', { ...embargo, offer: { modalities: null } }],
    ['modalities not known, and no embargo', 'yes', { need: { modalities: null } }],
    [
      'equipment offered in kind, not asked for',
      'yes',
      { ...embargo, need: { modalities: ['training'] }, offer: { kind: 'expertise', modalities: ['equipment'] } },
    ],
    [
      'equipment offered as help in kind',
      'no',
      { ...embargo, offer: { kind: 'expertise', modalities: ['equipment'] } },
    ],
    [
      'equipment not known to be asked, not offered',
      'yes',
      { ...embargo, need: { modalities: null }, offer: { modalities: ['training'] } },
    ],
    [
      'all of several where the places are not known',
      'no',
      { context: { embargoed: ['FJI', 'GMB'] }, need: { countries: ['FJI', 'GMB'] }, offer: { geography: null } },
    ],
    ['out of reach and under embargo', 'no', { context: { embargoed: ['FJI'] }, need: { countries: ['FJI'] } }],
    [
      'none of several where the places are not known',
      'yes',
      { context: { embargoed: ['SOM'] }, need: { countries: ['FJI', 'GMB'] }, offer: { geography: null } },
    ],
    [
      'equipment where neither says whether',
      'unknown',
      {
        ...embargo,
        need: { modalities: null },
        offer: { modalities: null },
      },
    ],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('endUse', changes)).toBe(expected);
  });
});

describe('opt-in', () => {
  const ammo = ['AMMO'];
  it.each<[string, string, Changes]>([
    ['no topic', 'yes', {}],
    ['neither opted in: absent is no', 'no', { need: { topics: ammo } }],
    ['only the need', 'no', { need: { topics: ammo, optIns: ammo } }],
    ['only the offer', 'no', { need: { topics: ammo }, offer: { optIns: ammo } }],
    ['both', 'yes', { need: { topics: ammo, optIns: ammo }, offer: { optIns: ammo } }],
    ['both, of the offer', 'yes', { need: { optIns: ammo }, offer: { topics: ammo, optIns: ammo } }],
    ['another topic', 'no', { need: { topics: ['SDG_16_4'], optIns: ammo }, offer: { optIns: ammo } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('optIn', changes)).toBe(expected);
  });
});

describe('host consent', () => {
  it.each<[string, string, Changes]>([
    ['not said', 'unknown', {}],
    ['not needed', 'yes', { need: { hostConsent: 'not_needed' } }],
    ['given', 'yes', { need: { hostConsent: 'given' } }],
    ['missing', 'no', { need: { hostConsent: 'missing' } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('hostConsent', changes)).toBe(expected);
  });
});

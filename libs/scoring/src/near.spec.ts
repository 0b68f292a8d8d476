import { describe, expect, it } from '@jest/globals';
import { pair } from '../test/example.js';
import type { Gate } from './gates/gate.js';
import { GATES, type GateCode, type Opening } from './gates/registry.js';
import { near } from './near.js';

type Changes = Parameters<typeof pair>[0];

const window = (from: string, to: string) => ({ window: { from, to } });

describe('near misses', () => {
  it.each<[string, ReturnType<typeof near>, Changes]>([
    [
      'theme: the heaviest',
      { gate: 'theme', opening: { code: 'ADD_THEME', params: { theme: 'TRANS' } } },
      {
        need: {
          themes: [
            { code: 'BROK', weight: 3 },
            { code: 'TRANS', weight: 7 },
          ],
        },
      },
    ],
    [
      'geography: the first country',
      { gate: 'geography', opening: { code: 'ADD_COUNTRY', params: { country: 'FJI' } } },
      { need: { countries: ['TON', 'FJI'] } },
    ],
    [
      'geography: left out reads the same',
      { gate: 'geography', opening: { code: 'ADD_COUNTRY', params: { country: 'GMB' } } },
      { offer: { excludedPlaces: ['GMB'] } },
    ],
    [
      'recipients',
      { gate: 'recipients', opening: { code: 'ADD_RECIPIENT', params: { recipient: 'state' } } },
      { offer: { recipients: ['civil_society'] } },
    ],
    [
      'recipients: via an organisation',
      { gate: 'recipients', opening: { code: 'NAME_ORGANISATION', params: {} } },
      { offer: { recipients: ['via_eligible_organisation'] } },
    ],
    [
      'modality',
      { gate: 'modality', opening: { code: 'ADD_MODALITY', params: { modality: 'equipment' } } },
      { offer: { modalities: ['research'] } },
    ],
    // the offer begins 1 March 2027; 30 of the need's 59 days (31 + 28) have to lie in it:
    // it ends 30 March, so it begins 59 − 1 days earlier, 30 January
    [
      'time: later',
      { gate: 'time', opening: { code: 'MOVE_START', params: { date: '2027-01-31' } } },
      { need: window('2027-01-01', '2027-02-28'), offer: window('2027-03-01', '2028-12-31') },
    ],
    // the offer ends 31 December 2026: 30 days before it is 2 December
    [
      'time: earlier',
      { gate: 'time', opening: { code: 'MOVE_START', params: { date: '2026-12-02' } } },
      { offer: window('2026-10-01', '2026-12-31') },
    ],
    // usable from asOf + 30 = 2026-12-21 to 2026-12-31: 11 days, fewer than 30
    [
      'time: within what is left',
      { gate: 'time', opening: { code: 'FIT_WINDOW', params: { from: '2026-12-21', to: '2026-12-31' } } },
      { offer: { ...window('2026-10-01', '2026-12-31'), leadDays: 30 } },
    ],
    // usable from asOf + 40 = 2026-12-31 on, its last day
    [
      'time: within a single day',
      { gate: 'time', opening: { code: 'FIT_WINDOW', params: { from: '2026-12-31', to: '2026-12-31' } } },
      { offer: { ...window('2026-10-01', '2026-12-31'), leadDays: 40 } },
    ],
    // usable from asOf + 11 = 2026-12-02 to 2026-12-31: just the 30 days that are required
    [
      'time: into all that is left',
      { gate: 'time', opening: { code: 'MOVE_START', params: { date: '2026-12-02' } } },
      { offer: { ...window('2026-10-01', '2026-12-31'), leadDays: 11 } },
    ],
    [
      'time: an offer that ends before it can start',
      null,
      { offer: { ...window('2026-10-01', '2026-12-31'), leadDays: 50 } },
    ],
    // 46,000 EUR × 100 ÷ 92 = 50,000 USD
    [
      'amount: ask for less',
      { gate: 'amount', opening: { code: 'ASK_FOR_LESS', params: { amount: 5_000_000, currency: 'USD' } } },
      { offer: { available: 4_600_000, perGrantMin: 4_000_000 } },
    ],
    // lacking 30,000 USD, all useful; 30,000 × 92 ÷ 100 = 27,600 EUR
    [
      'amount: lower the minimum',
      { gate: 'amount', opening: { code: 'LOWER_MINIMUM', params: { amount: 2_760_000, currency: 'EUR' } } },
      { need: { lacking: 3_000_000 } },
    ],
    // 46,000 EUR = 50,000 USD: less than the minimum of 50,000 EUR, less than the useful 60,000 USD
    [
      'amount: both',
      { gate: 'amount', opening: { code: 'AGREE_AMOUNT', params: { amount: 5_000_000, currency: 'USD' } } },
      { offer: { available: 4_600_000 } },
    ],
    // 46,000 EUR = 50,000 USD: just the offer's minimum, less than the useful 60,000 USD
    [
      'amount: ask for less, at the minimum',
      { gate: 'amount', opening: { code: 'ASK_FOR_LESS', params: { amount: 5_000_000, currency: 'USD' } } },
      { offer: { available: 4_600_000, perGrantMin: 4_600_000 } },
    ],
    ['amount: nothing is lacking, so nothing less could be asked for', null, { need: { lacking: 0 } }],
    [
      'amount: no seats of the unit',
      null,
      {
        need: { lacking: null, units: { unit: 'seats', quantity: 10 } },
        offer: { units: { unit: 'seats', quantity: 0 } },
      },
    ],
    [
      'currency',
      { gate: 'currency', opening: { code: 'ADD_RATE', params: { currencies: ['CHF', 'XOF'] } } },
      { need: { currency: 'XOF' }, offer: { currency: 'CHF' } },
    ],
    [
      'gender',
      { gate: 'gender', opening: { code: 'RAISE_GENDER_MARKER', params: { marker: 1 } } },
      { need: { genderMarker: 0 } },
    ],
    ['none: the pair may meet', null, {}],
    ['none: two no’s', null, { need: { genderMarker: 0, countries: ['FJI'] } }],
    ['none: closed', null, { need: { open: false } }],
    ['none: excluded', null, { offer: { excludedCountries: ['GMB'] } }],
    ['none: ODA only', null, { need: { odaOpinion: 'no' }, offer: { odaOnly: true } }],
    ['none: embargo', null, { context: { embargoed: ['GMB'] } }],
    ['none: not opted in', null, { need: { topics: ['AMMO'] } }],
    ['none: host consent missing', null, { need: { hostConsent: 'missing' } }],
  ])('%s', (_, expected, changes) => {
    expect(near(pair(changes))).toEqual(expected);
  });
});

/** A gate is not closed by what it does not know; asked all the same, it proposes nothing that it cannot say. */
describe('the change that would open a gate', () => {
  const opening = (code: GateCode, changes: Changes) =>
    (GATES as readonly Gate<string, Opening>[]).find((gate) => gate.code === code)!.opening!(pair(changes));

  it.each<[string, GateCode, Changes]>([
    ['themes', 'theme', { need: { themes: null } }],
    ['countries', 'geography', { need: { countries: null } }],
    ['modalities', 'modality', { need: { modalities: null } }],
    ["the need's window", 'time', { need: { window: null } }],
    ["the offer's window", 'time', { offer: { window: null } }],
    ['amounts', 'amount', { need: { lacking: null } }],
    ['a minimum', 'gender', { offer: { minGenderMarker: null } }],
  ])('is none for want of %s', (_, code, changes) => {
    expect(opening(code, changes)).toBeNull();
  });

  it('is one that holds whatever else is not known', () => {
    expect(opening('recipients', { need: { recipient: 'civil_society' } })).toEqual({
      code: 'ADD_RECIPIENT',
      params: { recipient: 'civil_society' },
    });
    expect(opening('currency', { offer: { currency: null } })).toEqual({
      code: 'ADD_RATE',
      params: { currencies: [] },
    });
  });
});

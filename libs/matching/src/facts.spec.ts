import { describe, expect, it } from '@jest/globals';
import { validateInput } from '@tandem/input';
import { NeedDto } from '@tandem/needs';
import { OfferDto } from '@tandem/offers';
import { needFacts, type NeedStanding, offerFacts } from './facts.js';

const need = {
  title: 'Secure the armouries of three districts',
  countries: ['GMB'],
  themes: [
    { code: 'STOCK', weight: 0.7 },
    { code: 'MARK', weight: 0.3 },
  ],
  modalities: ['training', 'equipment'],
  cost: { amount: '180000.00', currency: 'USD' },
  smallestUseful: { amount: '60000.00', currency: 'USD' },
  window: { from: '2027-01-01', to: '2028-06-30' },
  genderMarker: 1,
};
const offer = {
  title: 'Stockpile security, West Africa, 2027',
  kind: 'money',
  themes: ['STOCK', 'MARK', 'REC'],
  geography: { include: ['region:011', 'group:LDC'], exclude: ['country:MLI'] },
  modalities: ['training', 'equipment', 'grant'],
  available: { amount: '500000.00', currency: 'EUR' },
  perGrant: { min: '50000.00', max: '200000.00' },
  window: { from: '2026-10-01', to: '2028-12-31' },
  conditions: { minGenderMarker: 1 },
};

const standing: NeedStanding = { id: 'n', open: true, organisation: null, members: [], lackingMinor: 18_000_000 };
const factsOfNeed = (changes: object = {}, of: Partial<NeedStanding> = {}, asOf = '2026-11-21') =>
  needFacts(validateInput(NeedDto, { ...need, ...changes }), { ...standing, ...of }, asOf);
const factsOfOffer = (changes: object = {}, asOf = '2026-11-21') =>
  offerFacts(
    validateInput(OfferDto, { ...offer, ...changes }),
    { id: 'o', open: true, organisation: null, country: 'DEU', reservedMinor: 100, committedMinor: 200 },
    asOf,
  );

describe('the facts of a need', () => {
  it('are in integers, sorted, and unknown where the need does not say', () => {
    expect(factsOfNeed()).toEqual({
      id: 'n',
      open: true,
      organisation: null,
      countries: ['GMB'],
      themes: [
        { code: 'MARK', weight: 3_000 },
        { code: 'STOCK', weight: 7_000 },
      ],
      modalities: ['equipment', 'training'],
      currency: 'USD',
      lacking: 18_000_000,
      lines: null,
      smallestUseful: 6_000_000,
      units: null,
      window: { from: '2027-01-01', to: '2028-06-30' },
      durationDays: null,
      urgent: null,
      genderMarker: 1,
      languages: null,
      recipient: 'state',
      namesEligibleOrganisation: false,
      excludedOrganisations: [],
      odaOpinion: null,
      optIns: [],
      topics: [],
      hostConsent: null,
      exemptionReference: null,
      nationalRank: null,
      inActionPlan: null,
      says: [],
      disadvantaged: ['GMB'],
    });
  });

  it('knows its rank, its plan and what it says, and not that it serves no plan', () => {
    const said = factsOfNeed({ nationalPriority: 2, nationalActionPlan: 'NAP 2025–2029', target: 'Twelve armouries' });
    expect([said.nationalRank, said.inActionPlan, said.says]).toEqual([2, true, ['target']]);
  });

  it('says lines, target and baseline in this order; what is absent is not said', () => {
    const lines = [
      { title: 'Doors', cost: { amount: '100000.00', currency: 'USD' } },
      { title: 'Training', cost: { amount: '80000.00', currency: 'USD' } },
    ];
    expect(factsOfNeed({ baseline: 'Three stores', target: 'Twelve', lines }).says).toEqual([
      'lines',
      'target',
      'baseline',
    ]);
    expect(factsOfNeed({ baseline: null, target: null }).says).toEqual([]);
  });

  it('knows which of its countries are least developed or small islands', () => {
    // Mali is least developed, Fiji a small island, Ghana neither
    expect(factsOfNeed({ countries: ['MLI', 'GHA', 'FJI'] }).disadvantaged).toEqual(['FJI', 'MLI']);
    expect(factsOfNeed({ countries: ['GHA'] }).disadvantaged).toEqual([]);
    expect(factsOfNeed({ countries: undefined }).disadvantaged).toBeNull();
  });

  it('takes the groups as they are on the day: graduated is no longer least developed', () => {
    // Angola stays; Bhutan graduated on 13 December 2023, Sao Tome and Principe a year later but stays a small island
    const countries = ['AGO', 'BTN', 'STP'];
    const on = (asOf: string) => factsOfNeed({ countries }, {}, asOf).disadvantaged;
    expect(on('2023-12-12')).toEqual(['AGO', 'BTN', 'STP']);
    expect(on('2023-12-13')).toEqual(['AGO', 'STP']);
    expect(on('2026-11-21')).toEqual(['AGO', 'STP']);
    // a regional body's members count where the need names no country
    expect(factsOfNeed({ countries: undefined }, { members: ['BTN', 'AGO'] }).disadvantaged).toEqual(['AGO']);
  });

  it('takes the members of a regional body that names no country', () => {
    expect(factsOfNeed({ countries: undefined }, { members: ['SEN', 'GMB'] }).countries).toEqual(['GMB', 'SEN']);
    expect(factsOfNeed({ countries: undefined }).countries).toBeNull();
  });

  it('counts minor units as the currency does', () => {
    const yen = { cost: { amount: '180000', currency: 'JPY' }, smallestUseful: { amount: '60000', currency: 'JPY' } };
    expect(factsOfNeed(yen).smallestUseful).toBe(60_000);
    const dinar = {
      cost: { amount: '180000.000', currency: 'KWD' },
      smallestUseful: { amount: '60000.5', currency: 'KWD' },
    };
    expect(factsOfNeed(dinar).smallestUseful).toBe(60_000_500);
  });

  it('takes a contested topic from its themes and from what is stated', () => {
    expect(factsOfNeed({ themes: [{ code: 'AMMO', weight: 1 }], topics: ['SDG_16_4'] }).topics).toEqual([
      'AMMO',
      'SDG_16_4',
    ]);
  });

  it('an opinion of "unknown" is unknown, special circumstances are urgent', () => {
    expect(factsOfNeed({ odaOpinion: 'unknown' }).odaOpinion).toBeNull();
    expect(factsOfNeed({ odaOpinion: 'partly' }).odaOpinion).toBe('partly');
    expect(factsOfNeed({ urgency: 'special' }).urgent).toBe(true);
    expect(factsOfNeed({ urgency: 'routine' }).urgent).toBe(false);
  });

  it('0 is a marker, not unknown', () => {
    expect(factsOfNeed({ genderMarker: 0 }).genderMarker).toBe(0);
  });
});

describe('the facts of an offer', () => {
  it('are in minor units of its currency', () => {
    const { available, perGrantMin, perGrantMax, reserved, committed, currency } = factsOfOffer();
    expect([available, perGrantMin, perGrantMax, reserved, committed, currency]).toEqual([
      50_000_000,
      5_000_000,
      20_000_000,
      100,
      200,
      'EUR',
    ]);
  });

  it('name countries through a region of up to 20, a larger group, by themselves or as the world', () => {
    const { geography, excludedPlaces } = factsOfOffer();
    // Western Africa has 17 entries, the least developed countries more than 40
    expect(geography).toMatchObject({ GMB: 8_000, HTI: 5_000 });
    expect(geography).not.toHaveProperty('MLI');
    expect(excludedPlaces).toEqual(['MLI']);
    expect(factsOfOffer({ geography: { include: ['region:001', 'country:GMB'] } }).geography).toMatchObject({
      GMB: 10_000,
      FRA: 2_000,
    });
  });

  it('leave the places unknown where none is named, but not those left out', () => {
    const { geography, excludedPlaces } = factsOfOffer({ geography: { exclude: ['country:MLI'] } });
    expect([geography, excludedPlaces]).toEqual([null, ['MLI']]);
  });

  it('read limits that are not stated as not stated', () => {
    expect(factsOfOffer({ perGrant: { min: '0.00' } })).toMatchObject({ perGrantMin: 0, perGrantMax: null });
    expect(factsOfOffer({ conditions: undefined })).toMatchObject({
      minGenderMarker: null,
      odaOnly: false,
      recipients: null,
    });
  });
});

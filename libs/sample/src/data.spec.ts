import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PostNeedDto, needProblems } from '@tandem/needs';
import { PostOfferDto, offerProblems } from '@tandem/offers';
import {
  countryByIso3,
  expandGeography,
  isCountry,
  isCurrency,
  isGeographyCode,
  isTheme,
  minorUnits,
  parseAmount,
  THEMES,
} from '@tandem/vocabulary';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { sampleNeeds, sampleOffers, sampleOrganisations, samplePeople } from './data.js';
import { needToPost, offerToPost } from './to-post.js';
import type { SampleMoney, SampleNeed, SampleOffer } from './types.js';

const TODAY = '2026-11-21';
const records: (SampleNeed | SampleOffer)[] = [...sampleNeeds, ...sampleOffers];
const organisation = new Map(sampleOrganisations.map((each) => [each.key, each]));

/** Keys of the records for which something is wrong. */
function wrong<T extends { key: string }>(list: readonly T[], isWrong: (record: T) => boolean): string[] {
  return list.filter(isWrong).map((record) => record.key);
}

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

const amountsOfNeed = (need: SampleNeed): SampleMoney[] => [
  ...(need.cost ? [need.cost] : []),
  ...(need.smallestUseful ? [need.smallestUseful] : []),
  ...(need.lines ?? []).map((line) => line.cost),
];

function amountsOfOffer({ available, perGrant }: SampleOffer): SampleMoney[] {
  if (!available) return [];
  const bounds = [perGrant?.min, perGrant?.max].filter((amount) => amount !== undefined);
  return [available, ...bounds.map((amount) => ({ amount, currency: available.currency }))];
}

/** `150000.00` has the two digits of USD, `5000000` the none of JPY. */
function hasDigitsOfCurrency({ amount, currency }: SampleMoney): boolean {
  return isCurrency(currency) && (amount.split('.')[1]?.length ?? 0) === minorUnits(currency);
}

describe('sample organisations and people', () => {
  it('have unique keys and addresses', () => {
    expect(repeated(sampleOrganisations.map((each) => each.key))).toEqual([]);
    expect(repeated(samplePeople.map((each) => each.key))).toEqual([]);
    expect(repeated(samplePeople.map((each) => each.email))).toEqual([]);
  });

  it('number at least 45 organisations of every kind', () => {
    expect(sampleOrganisations.length).toBeGreaterThanOrEqual(45);
    expect(new Set(sampleOrganisations.map((each) => each.kind))).toEqual(
      new Set(['state', 'un_entity', 'regional_organisation', 'ngo', 'research', 'industry', 'secretariat']),
    );
  });

  it('name countries that exist; a State has one, nobody else', () => {
    expect(
      wrong(
        sampleOrganisations,
        ({ kind, country }) => (kind === 'state') !== (country !== null && isCountry(country)),
      ),
    ).toEqual([]);
    expect(
      wrong(sampleOrganisations, ({ members = [] }) => !members.every(isCountry) || repeated(members).length > 0),
    ).toEqual([]);
  });

  it('say in their name that they are invented, and write from no real address', () => {
    expect(
      wrong(samplePeople, ({ name, email }) => !name.startsWith('Demo: ') || !email.endsWith('@demo.example')),
    ).toEqual([]);
  });

  it('give each party that posts somebody who may', () => {
    const speaks = (role: string) =>
      new Set(samplePeople.filter((each) => each.role === role).map((each) => each.organisation));
    const endorsers = speaks('national_endorser');
    const approvers = speaks('donor_approver');
    expect(wrong(sampleNeeds, (need) => !endorsers.has(need.organisation))).toEqual([]);
    expect(wrong(sampleOffers, (offer) => !approvers.has(offer.organisation))).toEqual([]);
    expect(wrong(samplePeople, (person) => !organisation.has(person.organisation))).toEqual([]);
  });

  it('show the roles of the tour on the sign-in page', () => {
    const shown = samplePeople.filter((person) => person.onSignInPage);
    expect(shown.map((person) => person.role)).toEqual(
      expect.arrayContaining(['national_endorser', 'donor_approver', 'fund_administrator', 'secretariat', 'auditor']),
    );
    expect(shown.filter((person) => person.organisation === 'gmb' && person.role === 'national_endorser')).toHaveLength(
      1,
    );
    expect(shown.length).toBeLessThanOrEqual(12);
  });
});

describe('sample needs and offers', () => {
  it('number at least 64 and 44, with unique keys', () => {
    expect(sampleNeeds.length).toBeGreaterThanOrEqual(64);
    expect(sampleOffers.length).toBeGreaterThanOrEqual(44);
    expect(repeated(records.map((record) => record.key))).toEqual([]);
  });

  it('pass the validation of POST /needs and POST /offers', () => {
    const strict = { whitelist: true, forbidNonWhitelisted: true };
    const needs = sampleNeeds.map((need) => ({ key: need.key, dto: plainToInstance(PostNeedDto, needToPost(need)) }));
    const offers = sampleOffers.map((offer) => ({
      key: offer.key,
      dto: plainToInstance(PostOfferDto, offerToPost(offer)),
    }));
    expect(wrong(needs, ({ dto }) => validateSync(dto, strict).length > 0 || needProblems(dto).length > 0)).toEqual([]);
    expect(wrong(offers, ({ dto }) => validateSync(dto, strict).length > 0 || offerProblems(dto).length > 0)).toEqual(
      [],
    );
  });

  it('are posted by organisations that exist; a State asks for itself, a body for its members', () => {
    expect(wrong(records, (record) => !organisation.has(record.organisation))).toEqual([]);
    const mayAsk = (need: SampleNeed) => {
      const { country, members } = organisation.get(need.organisation)!;
      if (country !== null) return need.countries?.length === 1 && need.countries[0] === country;
      return members !== undefined && (need.countries ?? []).every((iso3) => members.includes(iso3));
    };
    expect(wrong(sampleNeeds, (need) => !mayAsk(need))).toEqual([]);
  });

  it('name themes and places that exist', () => {
    expect(wrong(sampleNeeds, (need) => !need.themes.every((theme) => isTheme(theme.code)))).toEqual([]);
    expect(wrong(sampleOffers, (offer) => !offer.themes.every(isTheme))).toEqual([]);
    const places = ({ geography }: SampleOffer) => [...(geography?.include ?? []), ...(geography?.exclude ?? [])];
    expect(wrong(sampleOffers, (offer) => !places(offer).every(isGeographyCode))).toEqual([]);
  });

  it('give one to four themes to a need, with weights that make a whole', () => {
    const tenths = (need: SampleNeed) => need.themes.reduce((sum, theme) => sum + Math.round(theme.weight * 10), 0);
    expect(wrong(sampleNeeds, (need) => need.themes.length > 4 || tenths(need) !== 10)).toEqual([]);
  });

  it('ask for each of the 29 themes', () => {
    const asked = new Set(sampleNeeds.flatMap((need) => need.themes.map((theme) => theme.code)));
    expect(THEMES).toHaveLength(29);
    expect(THEMES.map((theme) => theme.code).filter((code) => !asked.has(code))).toEqual([]);
  });

  it('write amounts with exactly the digits of their currency', () => {
    expect(wrong(sampleNeeds, (need) => !amountsOfNeed(need).every(hasDigitsOfCurrency))).toEqual([]);
    expect(wrong(sampleOffers, (offer) => !amountsOfOffer(offer).every(hasDigitsOfCurrency))).toEqual([]);
  });

  it('have lines that add up to the cost, and a smallest part within it', () => {
    const minor = ({ amount, currency }: SampleMoney) => parseAmount(amount, currency);
    const linesOff = ({ cost, lines }: SampleNeed) =>
      lines !== undefined && (!cost || lines.reduce((sum, line) => sum + minor(line.cost), 0) !== minor(cost));
    const partOff = ({ cost, smallestUseful }: SampleNeed) =>
      smallestUseful !== undefined && (!cost || minor(smallestUseful) > minor(cost));
    const currencies = (need: SampleNeed) => new Set(amountsOfNeed(need).map((amount) => amount.currency)).size;
    expect(wrong(sampleNeeds, linesOff)).toEqual([]);
    expect(wrong(sampleNeeds, partOff)).toEqual([]);
    expect(wrong(sampleNeeds, (need) => currencies(need) > 1)).toEqual([]);
  });

  it('have windows in order that are not over, some of which end soon', () => {
    expect(
      wrong(records, ({ window }) => window !== undefined && (window.from > window.to || window.to <= TODAY)),
    ).toEqual([]);
    expect(
      wrong(records, ({ window }) => window !== undefined && window.to < '2027-04-01').length,
    ).toBeGreaterThanOrEqual(3);
  });

  it('keep to the lengths of titles and summaries', () => {
    expect(wrong(records, ({ title }) => title.length > 140)).toEqual([]);
    expect(wrong(sampleNeeds, ({ summary = '' }) => summary.length > 800)).toEqual([]);
  });
});

describe('variety of the sample data', () => {
  it('has at least six M49 regions and eight currencies', () => {
    const regions = sampleNeeds.flatMap((need) => need.countries ?? []).map((iso3) => countryByIso3(iso3)!.regions[0]);
    const currencies = [...sampleNeeds.flatMap(amountsOfNeed), ...sampleOffers.flatMap(amountsOfOffer)].map(
      (money) => money.currency,
    );
    expect(new Set(regions).size).toBeGreaterThanOrEqual(6);
    expect(new Set(currencies).size).toBeGreaterThanOrEqual(8);
  });

  it('has the cases that matching distinguishes', () => {
    const some = (list: { key: string }[]) => list.length > 0;
    expect(sampleNeeds.filter((need) => need.organisation === 'gmb').length).toBeGreaterThanOrEqual(2);
    expect(some(sampleNeeds.filter((need) => need.organisation === 'gmb' && need.status === 'draft'))).toBe(true);
    expect(new Set(sampleNeeds.map((need) => need.genderMarker))).toEqual(new Set([undefined, 0, 1, 2]));
    expect(new Set(sampleNeeds.map((need) => need.recipient))).toEqual(
      new Set([undefined, 'regional_body', 'civil_society']),
    );
    expect(new Set(sampleNeeds.map((need) => need.urgency))).toEqual(new Set([undefined, 'routine', 'special']));
    expect(new Set(sampleNeeds.map((need) => need.hostConsent))).toEqual(
      new Set([undefined, 'not_needed', 'given', 'missing']),
    );
    const ammunition = sampleNeeds.filter((need) => need.themes.some((theme) => theme.code === 'AMMO'));
    expect(new Set(ammunition.map((need) => need.optIns?.includes('AMMO') ?? false))).toEqual(new Set([true, false]));
    expect(new Set(sampleOffers.map((offer) => offer.kind))).toEqual(
      new Set(['money', 'expertise', 'training_seat', 'equipment', 'tool', 'sponsorship', 'fellowship']),
    );
    expect(some(sampleNeeds.filter((need) => need.language === 'fr'))).toBe(true);
    expect(some(sampleNeeds.filter((need) => need.language === 'es'))).toBe(true);
  });

  it('has offers of stockpile or marking help for The Gambia through its region, its group and its development', () => {
    const reaches = (code: string) =>
      sampleOffers.filter(
        ({ themes, geography }) =>
          themes.some((theme) => theme === 'STOCK' || theme === 'MARK') &&
          geography?.include?.includes(code) &&
          !expandGeography(geography.exclude ?? [], TODAY).includes('GMB'),
      );
    expect(reaches('region:011').length).toBeGreaterThanOrEqual(1);
    expect(reaches('group:ECOWAS').length).toBeGreaterThanOrEqual(1);
    expect(reaches('group:LDC').length).toBeGreaterThanOrEqual(1);
  });
});

const ASSISTANCE = new URL('../../../../shared/data/assistance/', import.meta.url);

function readCsvFiles(): Map<string, string> | null {
  try {
    const names = readdirSync(ASSISTANCE).filter((name) => name.endsWith('.csv'));
    return new Map(names.map((name) => [name, readFileSync(new URL(name, ASSISTANCE), 'utf8')]));
  } catch {
    return null;
  }
}

describe('sources of the sample data', () => {
  const files = readCsvFiles();
  const ifPresent = files ? it : it.skip;
  const why = files ? '' : ' (skipped: ../shared/data/assistance is not here)';

  it('stand beside every record as an address and a sentence; all figures are illustrative', () => {
    expect(wrong(records, ({ origin }) => !/^https?:\/\/\S+$/.test(origin.source))).toEqual([]);
    expect(wrong(records, ({ origin }) => !origin.modelledOn.endsWith('.') || !origin.figuresIllustrative)).toEqual([]);
    expect(wrong(sampleOffers, ({ origin }) => origin.kind !== 'example')).toEqual([]);
  });

  ifPresent(`are addresses of public facts that were read${why}`, () => {
    const text = [...files!.values()].join('\n');
    expect(wrong(records, ({ origin }) => !text.includes(origin.source))).toEqual([]);
  });

  ifPresent(`show the State asking where a need is called its stated request${why}`, () => {
    const rows = files!.get('stated_requests.csv')!.split('\n');
    const stated = sampleNeeds.filter((need) => need.origin.kind === 'stated_request');
    const asks = ({ countries = [], origin }: SampleNeed) =>
      rows.some(
        (row) =>
          row.includes(origin.source) && countries.every((iso3) => (row.split(',')[1] ?? '').split('|').includes(iso3)),
      );
    expect(stated.length).toBeGreaterThanOrEqual(1);
    expect(wrong(stated, (need) => !asks(need))).toEqual([]);
  });
});

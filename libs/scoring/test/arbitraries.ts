import fc from 'fast-check';
import type { Context, NeedFacts, OfferFacts, Snapshot, Specificity, Window } from '../src/facts.js';
import { dateOf, dayOf } from '../src/days.js';
import { CRITERIA } from '../src/criteria/registry.js';
import { normaliseWeights, type OwnWeights } from '../src/weights.js';
import { context as exampleContext } from './example.js';

/** Small pools, so that pairs meet, nearly meet and tie often. */
const COUNTRIES = ['GMB', 'SEN', 'MLI', 'SOM'];
const THEMES = ['STOCK', 'DEST', 'MARK', 'REC', 'LEG', 'BROK', 'AMMO'];
const MODALITIES = ['training', 'equipment', 'advice'];
const CURRENCIES = ['USD', 'EUR', 'JPY', 'XOF'];
const ORGANISATIONS = ['a', 'b', 'c'];
const TOPICS = ['AMMO', 'SDG_16_4'];
const FIRST_DAY = dayOf('2026-09-01');

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 5 });
const some = <T>(pool: T[]) => fc.subarray(pool, { minLength: 1 });
const rarely = <T>(pool: T[]) =>
  fc.oneof({ weight: 20, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: fc.subarray(pool) });
const amount = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 100_000_000 }));

const window: fc.Arbitrary<Window> = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 500 }))
  .map(([start, length]) => ({ from: dateOf(FIRST_DAY + start), to: dateOf(FIRST_DAY + start + length) }));

const marker = fc.constantFrom<0 | 1 | 2>(0, 1, 2);
const units = fc.record({ unit: fc.constantFrom('seats', 'trainer_days'), quantity: fc.integer({ min: 1, max: 20 }) });

const need: fc.Arbitrary<NeedFacts> = fc
  .record({
    open: fc.oneof({ weight: 19, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    organisation: maybe(fc.constantFrom(...ORGANISATIONS)),
    countries: maybe(some(COUNTRIES)),
    themes: maybe(
      some(THEMES).chain((codes) =>
        fc.tuple(...codes.map((code) => fc.integer({ min: 1, max: 10_000 }).map((weight) => ({ code, weight })))),
      ),
    ),
    modalities: maybe(some(MODALITIES)),
    currency: fc.constantFrom(...CURRENCIES),
    lacking: maybe(amount),
    smallestUseful: maybe(amount),
    split: fc.boolean(),
    units: maybe(units),
    window: maybe(window),
    durationDays: maybe(fc.integer({ min: 1, max: 90 })),
    urgent: maybe(fc.boolean()),
    genderMarker: maybe(marker),
    languages: maybe(some(['en', 'fr'])),
    recipient: fc.constantFrom('state' as const, 'regional_body' as const, 'civil_society' as const),
    namesEligibleOrganisation: fc.boolean(),
    excludedOrganisations: rarely(ORGANISATIONS),
    odaOpinion: maybe(fc.constantFrom('yes' as const, 'partly' as const, 'no' as const)),
    optIns: fc.subarray(TOPICS),
    topics: rarely(TOPICS),
    hostConsent: maybe(fc.constantFrom('not_needed' as const, 'given' as const, 'given' as const, 'missing' as const)),
    exemptionReference: maybe(fc.constant('S/2026/1')),
    nationalRank: maybe(fc.integer({ min: 1, max: 14 })),
    inActionPlan: maybe(fc.boolean()),
    says: maybe(fc.subarray(['lines' as const, 'target' as const, 'baseline' as const])),
  })
  .map(({ split, ...facts }) => ({
    id: '',
    ...facts,
    lines: split ? linesOf(facts.lacking, facts.countries) : null,
    disadvantaged: facts.countries?.filter((country) => ['GMB', 'MLI', 'SOM'].includes(country)) ?? null,
  }));

/** Lines that add up to what is lacking, one for the first country and one for all. */
function linesOf(lacking: number | null, countries: string[] | null): NeedFacts['lines'] {
  if (lacking === null || countries === null) return null;
  const first = lacking - (lacking % 3);
  return [
    { lacking: first, countries: countries.slice(0, 1) },
    { lacking: lacking - first, countries: null },
  ];
}

const offer: fc.Arbitrary<OfferFacts> = fc.record({
  id: fc.constant(''),
  open: fc.oneof({ weight: 19, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  organisation: maybe(fc.constantFrom(...ORGANISATIONS)),
  providerCountry: maybe(fc.constantFrom('DEU', 'FRA', 'SEN')),
  kind: fc.constantFrom('money', 'equipment', 'expertise'),
  themes: maybe(some(THEMES)),
  geography: maybe(
    fc
      .tuple(some(COUNTRIES), fc.constantFrom<Specificity>(10_000, 8_000, 5_000, 2_000))
      .map(([countries, specificity]) => Object.fromEntries(countries.map((country) => [country, specificity]))),
  ),
  excludedPlaces: rarely(COUNTRIES),
  modalities: maybe(some([...MODALITIES, 'grant'])),
  currency: fc.constantFrom(...CURRENCIES),
  available: maybe(amount),
  reserved: fc.constantFrom(0, 0, 1_000),
  committed: fc.constantFrom(0, 0, 500),
  perGrantMin: maybe(fc.integer({ min: 0, max: 5_000 })),
  perGrantMax: maybe(fc.integer({ min: 5_000, max: 50_000_000 })),
  units: maybe(units),
  window: maybe(window),
  leadDays: fc.constantFrom(0, 0, 0, 30, 400),
  minGenderMarker: maybe(marker),
  genderSought: maybe(marker),
  languages: maybe(some(['en', 'fr'])),
  recipients: maybe(some(['state' as const, 'civil_society' as const, 'via_eligible_organisation' as const])),
  excludedOrganisations: rarely(ORGANISATIONS),
  excludedCountries: rarely(COUNTRIES),
  odaOnly: fc.constantFrom(false, false, false, true),
  optIns: fc.subarray(TOPICS),
  topics: rarely(TOPICS),
});

/** Ids that UTF-16 and UTF-8 order differently, beside plain ones. */
const id = fc.oneof(fc.string({ minLength: 1, maxLength: 3 }), fc.constantFrom('\u{1F600}', '\uFF21', 'Z', 'a', 'é'));

const named = <T extends { id: string }>(facts: fc.Arbitrary<T>, maxLength: number) =>
  fc
    .uniqueArray(fc.tuple(id, facts), { minLength: 1, maxLength, selector: ([one]) => one })
    .map((records) => records.map(([one, record]) => ({ ...record, id: one })));

/** One need, one offer. */
export const aNeed = need.map((facts): NeedFacts => ({ ...facts, id: 'n' }));
export const anOffer = offer.map((facts): OfferFacts => ({ ...facts, id: 'o' }));

/** Several with ids of their own. */
export const needs = named(need, 4);
export const offers = named(offer, 12);
export const manyOffers = named(offer, 70);

const share = fc.integer({ min: 0, max: 10_000 });
const day = fc.integer({ min: -400, max: 400 }).map((shift) => dateOf(FIRST_DAY + shift));

const runningWork = fc.record({
  provider: maybe(fc.constantFrom(...ORGANISATIONS, 'x')),
  themes: some(THEMES),
  from: maybe(day),
  to: maybe(day),
});

/** Needs known to wait, known to be answered, not known; work that runs, past work of some providers. */
const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  id: fc.constant('s'),
  rarity: fc.dictionary(fc.constantFrom(...THEMES), fc.integer({ min: 1, max: 30_000 })),
  unansweredSince: fc.dictionary(fc.constantFrom('n', 'a', 'Z', 'é'), maybe(day)),
  running: fc.dictionary(fc.constantFrom(...COUNTRIES), fc.array(runningWork, { maxLength: 2 }), { maxKeys: 2 }),
  pastWork: fc.dictionary(
    fc.constantFrom(...ORGANISATIONS),
    fc.record({
      places: fc.dictionary(fc.constantFrom(...COUNTRIES), share),
      themes: fc.dictionary(fc.constantFrom(...THEMES), share),
    }),
  ),
});

/** Rates that are fresh, old, of tomorrow and missing; a snapshot; one country under embargo. */
export const context: fc.Arbitrary<Context> = fc
  .record({
    dates: fc.tuple(...['EUR', 'JPY', 'XOF'].map(() => fc.constantFrom('2026-11-02', '2026-06-01', '2026-11-22'))),
    snapshot,
  })
  .map(({ dates, snapshot }) => ({
    ...exampleContext,
    rates: {
      id: 'r',
      latest: {
        EUR: { currency: 'EUR', numerator: 92, denominator: 100, date: dates[0] ?? '' },
        JPY: { currency: 'JPY', numerator: 15_037, denominator: 10_000, date: dates[1] ?? '' },
        XOF: { currency: 'XOF', numerator: 603, denominator: 100, date: dates[2] ?? '' },
      },
    },
    snapshot,
  }));

/** What a side may ask for: any subset of the criteria, each within its bounds. */
export const ownWeights: fc.Arbitrary<OwnWeights> = fc.record(
  Object.fromEntries(CRITERIA.map(({ code }) => [code, fc.integer({ min: code === 'theme' ? 10 : 0, max: 40 })])),
  { requiredKeys: [] },
);

/** Weights of both sides. */
export const weightSets = fc
  .tuple(ownWeights, ownWeights)
  .map(([donor, state]) => ({ donor: normaliseWeights('donor', donor), state: normaliseWeights('state', state) }));

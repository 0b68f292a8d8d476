import type { OfferFacts, Specificity } from '@tandem/scoring';
import { idOf, someTheme, someWay } from './codes.js';
import { currencyOfOffer, inCurrency } from './money.js';
import { askingCountry, COUNTRIES, LANGUAGES, REGIONS } from './places.js';
import { countryOfProvider, providerName, someProvider } from './providers.js';
import { Random } from './random.js';
import { dayFromNow, type Mix, mixOf, type World } from './world.js';

/** The id of a world's offer, by its number from 0. */
export function offerId(world: World, index: number): string {
  return idOf(new Random(world.seed, 'offer id', index));
}

/** A world's offer, by its number from 0. */
export function offerAt(world: World, index: number): OfferFacts {
  const random = new Random(world.seed, 'offer', index);
  const mix = mixOf(world);
  const provider = someProvider(world, random);
  const kind = random.weighted([
    ['money', 60],
    ['expertise', 15],
    ['training', 13],
    ['equipment', 12],
  ] as const);
  const themes = random.chance(2)
    ? null
    : random.several(random.between(mix.themes[0], mix.themes[1]), () => someTheme(random));
  const topics = themes?.length === 1 && themes[0] === 'AMMO' ? ['AMMO'] : [];
  return {
    id: offerId(world, index),
    open: !random.chance(0.5),
    organisation: random.chance(1) ? null : providerName(provider),
    providerCountry: countryOfProvider(provider),
    kind,
    themes,
    geography: geographyOf(random, mix),
    excludedPlaces: random.chance(10) ? random.several(random.between(1, 5), () => random.one(COUNTRIES)) : [],
    modalities: modalitiesOf(random, mix, kind),
    ...amountsOf(random, mix, kind),
    window: windowOf(random),
    leadDays: random.weighted([
      [0, 50],
      [30, 25],
      [60, 15],
      [120, 10],
    ] as const),
    minGenderMarker: random.chance(75) ? null : random.one([0, 1, 1, 2] as const),
    genderSought: random.chance(60) ? null : random.one([1, 1, 2] as const),
    languages: random.chance(15) ? null : languagesOf(random),
    recipients: random.chance(mix.sayRecipients) ? recipientsOf(random) : null,
    excludedOrganisations: random.chance(2) ? [`state-${askingCountry(random)}`] : [],
    excludedCountries: random.chance(3) ? [askingCountry(random)] : [],
    odaOnly: random.chance(30),
    optIns: ['AMMO', 'SDG_16_4'].filter((topic) => topics.includes(topic) || random.chance(50)),
    topics,
  };
}

function geographyOf(random: Random, mix: Mix): OfferFacts['geography'] {
  if (random.chance(2)) return null;
  const places: Record<string, Specificity> = {};
  const name = (countries: readonly string[], closeness: Specificity) => {
    for (const country of countries) if (closeness > (places[country] ?? 0)) places[country] = closeness;
  };
  const drawn = random.next() * 100;
  if (drawn < mix.worldwide) name(COUNTRIES, 2_000);
  else if (drawn < mix.worldwide + mix.regional) {
    for (let count = random.between(1, 3); count > 0; count--) {
      // A wider area is two regions in one.
      if (random.chance(20)) name([...random.one(REGIONS), ...random.one(REGIONS)], 5_000);
      else name(random.one(REGIONS), 8_000);
    }
  } else
    name(
      random.several(random.between(1, 6), () => askingCountry(random)),
      10_000,
    );
  if (drawn < mix.worldwide + mix.regional && random.chance(15)) name([askingCountry(random)], 10_000);
  return places;
}

function modalitiesOf(random: Random, mix: Mix, kind: string): string[] | null {
  if (random.chance(3)) return null;
  const [fewest, most] = mix.modalities;
  const ways = random.several(random.between(fewest, most), () => someWay(random));
  return kind === 'money' && random.chance(mix.grants) ? [...ways, 'grant'] : ways;
}

type Amounts = Pick<
  OfferFacts,
  'currency' | 'available' | 'reserved' | 'committed' | 'perGrantMin' | 'perGrantMax' | 'units'
>;

/** One and a half million dollars, give or take; what is not money is often counted in seats or days. */
function amountsOf(random: Random, mix: Mix, kind: string): Amounts {
  const units =
    kind !== 'money' && random.chance(50)
      ? { unit: random.one(['seats', 'trainer_days']), quantity: random.between(5, 120) }
      : null;
  if (random.chance(units ? 85 : 4)) {
    return { currency: null, available: null, reserved: 0, committed: 0, perGrantMin: null, perGrantMax: null, units };
  }
  const currency = currencyOfOffer(random);
  const share = (amount: number, lowest: number, highest: number) =>
    Math.floor((amount * random.between(lowest, highest)) / 100);
  const available = inCurrency(random.lognormal(150_000_000, 1.1), currency);
  return {
    currency,
    available,
    reserved: random.chance(20) ? share(available, 1, 40) : 0,
    committed: random.chance(30) ? share(available, 1, 60) : 0,
    perGrantMin: random.chance(mix.sayMinimum) ? inCurrency(random.lognormal(7_000_000, 0.9), currency) : null,
    perGrantMax: random.chance(60) ? share(available, 10, 60) : null,
    units,
  };
}

function windowOf(random: Random): OfferFacts['window'] {
  if (random.chance(3)) return null;
  const from = random.between(-300, 200);
  return { from: dayFromNow(from), to: dayFromNow(from + 180 + Math.round(random.lognormal(300, 0.5))) };
}

function languagesOf(random: Random): string[] {
  return [...new Set(['en', ...random.several(random.between(0, 2), () => random.one(LANGUAGES))])];
}

function recipientsOf(random: Random): NonNullable<OfferFacts['recipients']> {
  const all = ['state', 'regional_body', 'civil_society', 'via_eligible_organisation'] as const;
  const some = all.filter((_, i) => random.chance([90, 35, 45, 40][i] ?? 0));
  return some.length > 0 ? some : ['state'];
}

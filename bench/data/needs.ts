import type { NeedFacts, NeedLine, Said } from '@tandem/scoring';
import { idOf, someTheme, someWay } from './codes.js';
import { currencyOfNeed, inCurrency } from './money.js';
import { askingCountry, isDisadvantaged, languagesAround, regionAround } from './places.js';
import { providerName, someProvider } from './providers.js';
import { Random } from './random.js';
import { dayFromNow, type World } from './world.js';

/** The id of a world's need, by its number from 0. */
export function needId(world: World, index: number): string {
  return idOf(new Random(world.seed, 'need id', index));
}

/** A world's need, by its number from 0. */
export function needAt(world: World, index: number): NeedFacts {
  const random = new Random(world.seed, 'need', index);
  const home = askingCountry(random);
  const recipient = random.weighted([
    ['state', 88],
    ['regional_body', 5],
    ['civil_society', 7],
  ] as const);
  const countries = countriesOf(random, home, recipient);
  const themes = themesOf(random);
  const topics = themes?.some(({ code }) => code === 'AMMO') ? ['AMMO'] : random.chance(2) ? ['SDG_16_4'] : [];
  return {
    id: needId(world, index),
    open: !random.chance(0.5),
    organisation: random.chance(1) ? null : `${recipient}-${home}`,
    countries,
    themes,
    modalities: random.chance(4) ? null : random.several(random.between(1, 3), () => someWay(random)),
    ...amountsOf(random, countries),
    window: windowOf(random),
    durationDays: random.chance(40) ? random.between(20, 180) : null,
    urgent: random.chance(30) ? null : random.chance(20),
    genderMarker: random.chance(35) ? null : random.one([0, 1, 1, 2] as const),
    languages: random.chance(20) ? null : languagesAround(home, random),
    recipient,
    namesEligibleOrganisation: random.chance(15),
    excludedOrganisations: random.chance(2) ? [providerName(someProvider(world, random))] : [],
    odaOpinion: random.weighted([
      [null, 40],
      ['yes', 30],
      ['partly', 15],
      ['no', 15],
    ] as const),
    optIns: ['AMMO', 'SDG_16_4'].filter((topic) => topics.includes(topic) || random.chance(40)),
    topics,
    hostConsent: random.weighted([
      [null, 50],
      ['not_needed', 20],
      ['given', 27],
      ['missing', 3],
    ] as const),
    exemptionReference: random.chance(1) ? 'S/2026/1' : null,
    nationalRank: random.chance(60) ? random.between(1, 12) : null,
    inActionPlan: random.chance(40) ? null : random.chance(60),
    says: saysOf(random),
    disadvantaged: countries && countries.filter(isDisadvantaged),
  };
}

function countriesOf(random: Random, home: string, recipient: NeedFacts['recipient']): string[] | null {
  if (recipient === 'regional_body') return [...regionAround(home)];
  if (random.chance(recipient === 'civil_society' ? 10 : 0.5)) return null;
  if (!random.chance(8)) return [home];
  const neighbours = regionAround(home);
  return [...new Set([home, ...random.several(random.between(1, 2), () => random.one(neighbours))])].sort();
}

function themesOf(random: Random): NeedFacts['themes'] {
  if (random.chance(2)) return null;
  const codes = random.several(random.between(1, 3), () => someTheme(random));
  return codes.map((code) => ({ code, weight: random.chance(50) ? 10_000 : 100 * random.between(10, 100) }));
}

type Amounts = Pick<NeedFacts, 'currency' | 'lacking' | 'lines' | 'smallestUseful' | 'units'>;

/** A quarter of a million dollars, give or take; few needs ask for seats or days instead. */
function amountsOf(random: Random, countries: readonly string[] | null): Amounts {
  const units = random.chance(6)
    ? { unit: random.one(['seats', 'trainer_days']), quantity: random.between(5, 60) }
    : null;
  if (random.chance(units ? 80 : 3)) return { currency: null, lacking: null, lines: null, smallestUseful: null, units };
  const currency = currencyOfNeed(random);
  const lacking = inCurrency(random.lognormal(25_000_000, 1.2), currency);
  return {
    currency,
    lacking,
    lines: random.chance(15) ? linesOf(random, lacking, countries) : null,
    smallestUseful: random.chance(60) ? Math.floor((lacking * random.between(5, 40)) / 100) : null,
    units,
  };
}

/** Two to four lines that add up; a need for several countries says for some lines which. */
function linesOf(random: Random, lacking: number, countries: readonly string[] | null): NeedLine[] {
  const count = random.between(2, 4);
  const part = Math.floor(lacking / count);
  return Array.from({ length: count }, (_, i) => ({
    lacking: i === 0 ? lacking - part * (count - 1) : part,
    countries: countries && countries.length > 1 && random.chance(50) ? [random.one(countries)] : null,
  }));
}

function windowOf(random: Random): NeedFacts['window'] {
  if (random.chance(3)) return null;
  const from = random.between(-90, 540);
  const length = Math.max(20, Math.round(random.lognormal(360, 0.6)));
  return { from: dayFromNow(from), to: dayFromNow(from + length - 1) };
}

function saysOf(random: Random): Said[] | null {
  if (random.chance(5)) return null;
  return (['lines', 'target', 'baseline'] as const).filter(() => random.chance(50));
}

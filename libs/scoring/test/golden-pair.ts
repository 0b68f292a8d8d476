import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PairResult } from '../src/explain.js';
import type { NeedFacts, OfferFacts, Snapshot } from '../src/facts.js';
import type { WeightSets } from '../src/weights.js';

/** One file of golden/: facts, and what the model has to say of them. */
export interface GoldenPair {
  title: string;
  /** What the pair is there to show. */
  shows: string;
  /** Facts that are not the sample's own. */
  changed?: { need: string[]; offer: string[] };
  need: NeedFacts;
  offer: OfferFacts;
  snapshot?: Omit<Snapshot, 'id'>;
  weights?: WeightSets;
  embargoed?: string[];
  expected: Expected;
}

interface Worked {
  how?: string;
}

type CriterionExpected = Worked & Pick<PairResult['criteria'][number], 'value' | 'contribution' | 'reason'>;

interface Expected extends Pick<PairResult, 'eligible' | 'give'> {
  /** Verdicts that are not yes. */
  gates: Record<string, string>;
  near: (Worked & NonNullable<PairResult['near']>) | null;
  criteria: Record<string, CriterionExpected>;
  donor: Worked & { utility: number };
  state: Worked & { utility: number };
  score: Worked & { value: number };
  completeness: Worked & { value: number };
  alsoSaid: PairResult['reasons'];
}

const NOT_SAID_BY_NEED: NeedFacts = {
  id: '',
  open: true,
  organisation: null,
  countries: null,
  themes: null,
  modalities: null,
  currency: null,
  lacking: null,
  lines: null,
  smallestUseful: null,
  units: null,
  window: null,
  durationDays: null,
  urgent: null,
  genderMarker: null,
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
  says: null,
  disadvantaged: null,
};

const NOT_SAID_BY_OFFER: OfferFacts = {
  id: '',
  open: true,
  organisation: null,
  providerCountry: null,
  kind: '',
  themes: null,
  geography: null,
  excludedPlaces: [],
  modalities: null,
  currency: null,
  available: null,
  reserved: 0,
  committed: 0,
  perGrantMin: null,
  perGrantMax: null,
  units: null,
  window: null,
  leadDays: 0,
  minGenderMarker: null,
  genderSought: null,
  languages: null,
  recipients: null,
  excludedOrganisations: [],
  excludedCountries: [],
  odaOnly: false,
  optIns: [],
  topics: [],
};

const FOLDER = new URL('./golden/', import.meta.url);

/** All golden pairs with the names of their files, in order. */
export function goldenPairs(): [name: string, pair: GoldenPair][] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => {
    const pair = parse(readFileSync(new URL(file, FOLDER), 'utf8')) as GoldenPair;
    const need = { ...NOT_SAID_BY_NEED, ...pair.need };
    return [file.replace('.yaml', ''), { ...pair, need, offer: { ...NOT_SAID_BY_OFFER, ...pair.offer } }];
  });
}

/** What `explain` says, in the shape of the files. */
export function asExpected(result: PairResult): Expected {
  return {
    eligible: result.eligible,
    gates: Object.fromEntries(
      result.gates.filter(({ verdict }) => verdict !== 'yes').map(({ gate, verdict }) => [gate, verdict]),
    ),
    near: result.near,
    give: result.give,
    criteria: Object.fromEntries(
      result.criteria.map(({ code, value, contribution, reason }) => [code, { value, contribution, reason }]),
    ),
    donor: { utility: result.utilities.donor },
    state: { utility: result.utilities.state },
    score: { value: result.score },
    completeness: { value: result.completeness },
    alsoSaid: result.reasons.slice(result.criteria.length),
  };
}

/** The same without the arithmetic. */
export function withoutArithmetic(expected: Expected): Expected {
  const bare = <T extends Worked>({ how: _how, ...rest }: T) => rest;
  return {
    ...expected,
    near: expected.near && bare(expected.near),
    criteria: Object.fromEntries(Object.entries(expected.criteria).map(([code, one]) => [code, bare(one)])),
    donor: bare(expected.donor),
    state: bare(expected.state),
    score: bare(expected.score),
    completeness: bare(expected.completeness),
  };
}

import type { Coded } from './codes.js';
import type { Context, NeedFacts, OfferFacts } from './facts.js';
import type { Give } from './explain.js';
import { leftOf } from './amounts.js';
import { sortedByBytes, compareBytes } from './bytes.js';
import { dateOf } from './days.js';
import { divide } from './integers.js';
import { closedGates } from './near.js';
import { deductionOf } from './overlap.js';
import { Pair, Run, RunNeed, RunOffer } from './pair.js';
import { adjusted, harmonic, scoreOf, SYNERGY_CORE, SYNERGY_WITH, valuesOf } from './score.js';
import { DEFAULT_WEIGHTS, type WeightSets } from './weights.js';

/** Why two needs are better served together. Amounts in minor units; dates `YYYY-MM-DD`, inclusive. */
export type BundleReason =
  | Coded<'BUNDLE_SAME_COUNTRY' | 'BUNDLE_NEIGHBOURS', { countries: readonly string[] }>
  | Coded<'BUNDLE_STOCK_AND_MARKING', { themes: readonly string[] }>
  | Coded<'BUNDLE_SAME_TIME', { from: string; to: string }>
  | Coded<'BUNDLE_ENOUGH_LEFT', { amount: number; currency: string }>
  | Coded<'BUNDLE_ENOUGH_UNITS', { quantity: number; unit: string }>;

/** One of the two needs: what it scores with the offer alone, and in the bundle. */
export interface BundleMember {
  need: string;
  alone: number;
  together: number;
}

/** Two needs that one offer serves better together. */
export interface Bundle {
  /** By the bytes of their ids. */
  members: readonly [BundleMember, BundleMember];
  /** Mean of what both score together, rounded down. */
  score: number;
  /** What is drawn from the offer for both, in its own currency or unit. */
  draws: Give;
  reasons: BundleReason[];
}

export interface BundleOptions {
  /** Country → those it shares a land border with. */
  neighbours: Readonly<Record<string, readonly string[]>>;
  /** What the two sides of a pair weigh; the model's defaults where not said. */
  weightsOf?: (need: NeedFacts) => WeightSets;
}

/**
 * The pairs of needs that an offer serves better together, best first: one asks for stockpile management, the other for
 * marking, record-keeping or tracing, and the offer funds both (RC/3 IV.B ¶12); they are for one country or for
 * neighbours; their usable times share a day; and what is left of the offer suffices for both, each within the limits
 * of a grant. At least one of them gains by it: in the bundle each is given the synergy that a need for both has alone.
 * Places and amounts that are not known make no bundle.
 */
export function bundlesOf(
  offer: OfferFacts,
  needs: readonly NeedFacts[],
  context: Context,
  { neighbours, weightsOf = () => DEFAULT_WEIGHTS }: BundleOptions,
): Bundle[] {
  const run = new Run(context);
  const runOffer = new RunOffer(offer, run);
  const candidates = [...needs]
    .sort((a, b) => compareBytes(a.id, b.id))
    .flatMap((need) => candidateOf(new Pair(new RunNeed(need, run), runOffer, run), weightsOf(need)) ?? []);
  const bundles: Bundle[] = [];
  for (const [position, first] of candidates.entries()) {
    for (const second of candidates.slice(position + 1)) {
      const bundle = bundleOf(first, second, offer, neighbours);
      if (bundle) bundles.push(bundle);
    }
  }
  // They were made in the order of their members' ids, which those of equal scores keep.
  return bundles.sort((a, b) => b.score - a.score);
}

/** A need that the offer may meet, with what a bundle asks of it. */
interface Candidate extends BundleMember {
  pair: Pair;
  /** Those of the synergy's themes that it asks for and the offer funds. */
  themes: readonly string[];
  draws: Give;
}

function candidateOf(pair: Pair, weights: WeightSets): Candidate | null {
  const themes = [SYNERGY_CORE, ...SYNERGY_WITH].filter(
    (theme) => pair.offer.themes?.includes(theme) && pair.need.themes?.some(({ code }) => code === theme),
  );
  const draws = drawnBy(pair);
  if (themes.length === 0 || draws === null || closedGates(pair, 1).length > 0) return null;
  const { score, utilities } = scoreOf(pair, valuesOf(pair), weights);
  const deduction = deductionOf(pair.overlap, pair.offer.organisation);
  const together = adjusted(harmonic(utilities.donor, utilities.state), deduction, true);
  return { need: pair.need.id, alone: score, together, pair, themes, draws };
}

/** What the pair draws from the offer: its own units, or its own money, rounded up so that two never exceed what is left. */
function drawnBy({ terms, conversion, offer }: Pair): Give | null {
  if (terms === null) return null;
  if (terms.kind === 'units') return { quantity: terms.give, unit: terms.unit };
  if (conversion === null || offer.currency === null) return null;
  const { numerator, denominator } = conversion;
  const amount = (BigInt(terms.give) * denominator + numerator - 1n) / numerator;
  return { amount: Number(amount), currency: offer.currency };
}

function bundleOf(
  a: Candidate,
  b: Candidate,
  offer: OfferFacts,
  neighbours: BundleOptions['neighbours'],
): Bundle | null {
  const gains = a.together > a.alone || b.together > b.alone;
  if (!gains || !(asksBoth(a, b) || asksBoth(b, a))) return null;
  const place = placeOf(a.pair, b.pair, neighbours);
  const time = timeOf(a.pair, b.pair);
  const draws = drawnTogether(a.draws, b.draws, offer);
  if (place === null || time === 'none' || draws === null) return null;
  const themes = [SYNERGY_CORE, ...SYNERGY_WITH].filter(
    (theme) => a.themes.includes(theme) || b.themes.includes(theme),
  );
  return {
    members: [memberOf(a), memberOf(b)],
    score: divide(a.together + b.together, 2),
    draws,
    reasons: [
      place,
      { code: 'BUNDLE_STOCK_AND_MARKING', params: { themes } },
      ...(time ? [{ code: 'BUNDLE_SAME_TIME' as const, params: time }] : []),
      'amount' in draws
        ? { code: 'BUNDLE_ENOUGH_LEFT', params: draws }
        : { code: 'BUNDLE_ENOUGH_UNITS', params: draws },
    ],
  };
}

/** One asks for stockpile management, the other for what goes with it. */
function asksBoth(core: Candidate, other: Candidate): boolean {
  return core.themes.includes(SYNERGY_CORE) && SYNERGY_WITH.some((theme) => other.themes.includes(theme));
}

/** Where they meet among the countries that the offer reaches; null where they do not, or it is not known. */
function placeOf(a: Pair, b: Pair, neighbours: BundleOptions['neighbours']): BundleReason | null {
  const [here, there] = [a.reach, b.reach];
  if (here === null || there === null) return null;
  const same = here.filter((country) => there.includes(country));
  if (same.length > 0) return { code: 'BUNDLE_SAME_COUNTRY', params: { countries: sortedByBytes(same) } };
  const touching = new Set<string>();
  for (const country of here) {
    for (const other of neighbours[country] ?? []) if (there.includes(other)) touching.add(country).add(other);
  }
  return touching.size === 0 ? null : { code: 'BUNDLE_NEIGHBOURS', params: { countries: sortedByBytes(touching) } };
}

/** The days that both can use; null where not known, `none` where there is no such day. */
function timeOf(a: Pair, b: Pair): { from: string; to: string } | null | 'none' {
  if (a.usable === null || b.usable === null) return null;
  const from = Math.max(a.usable.from, b.usable.from);
  const to = Math.min(a.usable.to, b.usable.to);
  return from > to ? 'none' : { from: dateOf(from), to: dateOf(to) };
}

/** What both draw, where that much is left; null where it is not, or they draw different things. */
function drawnTogether(a: Give, b: Give, offer: OfferFacts): Give | null {
  if ('amount' in a && 'amount' in b) {
    const amount = a.amount + b.amount;
    return amount <= (leftOf(offer) ?? 0) ? { amount, currency: a.currency } : null;
  }
  if ('unit' in a && 'unit' in b && a.unit === b.unit) {
    const quantity = a.quantity + b.quantity;
    return quantity <= (offer.units?.quantity ?? 0) ? { quantity, unit: a.unit } : null;
  }
  return null;
}

const memberOf = ({ need, alone, together }: Candidate): BundleMember => ({ need, alone, together });

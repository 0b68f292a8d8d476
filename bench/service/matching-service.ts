import { compareBytes, type Context, type CriterionCode } from '@tandem/scoring';
import { Candidate } from './candidate.js';
import { MEASURES } from './criteria.js';
import { dayNumber, type NeedRecord, type OfferRecord } from './records.js';
import { RULES } from './rules.js';

/** What one criterion adds, as a page would show it. */
interface Part {
  code: CriterionCode;
  value: number | null;
  donor: number;
  state: number;
}

/** A pair with its breakdown. */
export interface Match {
  offer: string;
  score: number;
  completeness: number;
  coverage: number | null;
  parts: Part[];
}

/** A need's matches as most services find them: rules, criteria with a breakdown each, sort, slice. */
export class MatchingService {
  private readonly today: number;

  constructor(
    private readonly offers: readonly OfferRecord[],
    private readonly context: Context,
  ) {
    this.today = dayNumber(context.asOf);
  }

  /** The first `limit` offers for a need. */
  matchesFor(need: NeedRecord, limit: number): Match[] {
    return this.offers
      .map((offer) => new Candidate(need, offer, this.today, this.context))
      .filter((pair) => RULES.every((rule) => rule(pair, this.context) !== false))
      .flatMap((pair) => this.matchOf(pair) ?? [])
      .sort(byRank)
      .slice(0, limit);
  }

  /** Null where the themes weigh so little that their value is 0. */
  private matchOf(pair: Candidate): Match | null {
    const { need, offer } = pair;
    const parts = MEASURES.map((measure): Part => {
      const value = measure.measure(pair, this.context);
      const counted = value ?? 5_000;
      return {
        code: measure.code,
        value,
        donor: offer.weights[measure.code] * counted,
        state: need.weights[measure.code] * counted,
      };
    });
    if (parts[0]?.value === 0) return null;
    const donor = Math.floor(parts.reduce((sum, part) => sum + part.donor, 0) / 100);
    const state = Math.floor(parts.reduce((sum, part) => sum + part.state, 0) / 100);
    const both = donor + state === 0 ? 0 : Math.floor((2 * donor * state) / (donor + state));
    const known = parts.filter(({ value }) => value !== null);
    const weight = known.reduce((sum, { code }) => sum + offer.weights[code] + need.weights[code], 0);
    return {
      offer: offer.facts.id,
      score: Math.min(10_000, Math.floor((both * (10_000 - deduction(pair))) / 10_000) + synergy(pair)),
      completeness: Math.floor((10_000 * weight) / 200),
      coverage: parts[2]?.value ?? null,
      parts,
    };
  }
}

function deduction({ need, offer }: Candidate): number {
  if (!need.overlaps) return 0;
  return need.overlappingProviders.has(offer.facts.organisation ?? '') ? 3_000 : 1_000;
}

function synergy({ need, offer }: Candidate): number {
  const both = (theme: string) =>
    need.facts.themes?.some(({ code }) => code === theme) && offer.facts.themes?.includes(theme);
  return both('STOCK') && ['MARK', 'REC', 'TRACE'].some(both) ? 500 : 0;
}

function byRank(a: Match, b: Match): number {
  return (
    b.score - a.score ||
    b.completeness - a.completeness ||
    (b.coverage ?? -1) - (a.coverage ?? -1) ||
    compareBytes(a.offer, b.offer)
  );
}

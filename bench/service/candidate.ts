import type { Context } from '@tandem/scoring';
import { type NeedRecord, type OfferRecord } from './records.js';

/** What can be given, of what is lacking; the least that the offer gives and the need can use. */
export interface Terms {
  give: number;
  lacking: number;
  minimum: number;
}

/** A need beside an offer, with what rules and criteria both look at. */
export class Candidate {
  /** The need's countries that the offer reaches; null: not known. */
  readonly reach: readonly string[] | null;

  constructor(
    readonly need: NeedRecord,
    readonly offer: OfferRecord,
    readonly today: number,
    private readonly context: Context,
  ) {
    this.reach = this.reachOf();
  }

  /** First and last day that both have. */
  get shared(): { from: number; days: number } | null {
    const { need, offer } = this;
    if (need.from === null || need.to === null || offer.from === null || offer.to === null) return null;
    const from = Math.max(need.from, offer.from);
    return { from, days: Math.max(0, Math.min(need.to, offer.to) - from + 1) };
  }

  get convertible(): boolean | null {
    const { currency: from } = this.offer.facts;
    const { currency: into } = this.need.facts;
    if (from === null || into === null) return null;
    return from === into || (this.rate(from) !== null && this.rate(into) !== null);
  }

  get money(): Terms | null {
    const { left } = this.offer;
    const { lacking, smallestUseful } = this.need.facts;
    if (left === null || lacking === null || this.convertible !== true) return null;
    const { perGrantMax, perGrantMin } = this.offer.facts;
    const give = Math.min(this.converted(Math.min(left, perGrantMax ?? left)), this.lackingWithinReach(lacking));
    const minimum = Math.max(this.converted(perGrantMin ?? 0), Math.min(smallestUseful ?? 1, lacking));
    return { give, lacking, minimum };
  }

  get units(): Terms | null {
    const asked = this.need.facts.units;
    const given = this.offer.facts.units;
    if (asked === null || given?.unit !== asked.unit) return null;
    return { give: Math.min(given.quantity, asked.quantity), lacking: asked.quantity, minimum: 1 };
  }

  private reachOf(): readonly string[] | null {
    const { countries } = this.need.facts;
    const { geography } = this.offer.facts;
    if (countries === null) return null;
    const left = countries.filter((country) => !this.offer.excludedPlaces.has(country));
    return left.length === 0 ? left : geography && left.filter((country) => country in geography);
  }

  private lackingWithinReach(lacking: number): number {
    const { lines } = this.need.facts;
    const { reach } = this;
    if (!lines || !reach?.length) return lacking;
    return lines
      .filter(({ countries }) => countries === null || countries.some((country) => reach.includes(country)))
      .reduce((sum, line) => sum + line.lacking, 0);
  }

  /** Exact: a product of amount and rate may leave the safe integers. */
  private converted(amount: number): number {
    const { currency: from } = this.offer.facts;
    const { currency: into } = this.need.facts;
    if (from === into || from === null || into === null) return amount;
    const own = this.rate(from);
    const theirs = this.rate(into);
    if (!own || !theirs) return amount;
    return Number((BigInt(amount) * own.perUnit * theirs.units) / (own.units * theirs.perUnit));
  }

  private rate(currency: string): { units: bigint; perUnit: bigint } | null {
    if (currency === 'USD') return { units: 1n, perUnit: 1n };
    const rate = this.context.rates.latest[currency];
    if (!rate || rate.date > this.context.asOf) return null;
    return { units: BigInt(rate.numerator), perUnit: BigInt(rate.denominator) };
  }
}

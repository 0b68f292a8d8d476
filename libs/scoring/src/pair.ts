import type { Context, NeedFacts, OfferFacts } from './facts.js';
import { termsOf, type Terms } from './amounts.js';
import { sortedByBytes } from './bytes.js';
import { dayOf, daysOf, type Days } from './days.js';
import { type Overlap, overlapBeside } from './overlap.js';
import { conversionBetween, type Conversion } from './rates.js';
import { themesWithinReach } from './themes.js';

/** What a run computes once of its context. */
export class Run {
  readonly today: number;
  readonly embargoed: ReadonlySet<string>;
  private readonly conversions = new Map<string, Conversion | null>();

  constructor(readonly context: Context) {
    this.today = dayOf(context.asOf);
    this.embargoed = new Set(context.embargoed);
  }

  /** The way from one currency into another; null where either or a rate is not known. */
  conversion(from: string | null, to: string | null): Conversion | null {
    if (from === null || to === null) return null;
    const key = `${from}>${to}`;
    let conversion = this.conversions.get(key);
    if (conversion === undefined) {
      conversion = conversionBetween(from, to, this.context);
      this.conversions.set(key, conversion);
    }
    return conversion;
  }
}

/** A need with what is computed of it once per run. */
export class RunNeed {
  readonly days: Days | null;
  /** What already runs in its countries, on its themes, in its window; null where nothing is known to. */
  readonly overlap: Overlap | null;

  constructor(
    readonly facts: NeedFacts,
    run: Run,
  ) {
    this.days = daysOf(facts.window);
    this.overlap = overlapBeside(facts, run.context.snapshot);
  }
}

/** An offer with what is computed of it once per run. */
export class RunOffer {
  /** From when to when the offer can be used at all: not before asOf + leadDays. */
  readonly days: Days | null;
  /** The offer's own last day. */
  readonly end: number | null;
  /** Theme of a need → how near the offer comes to it, 0…10,000; null where the offer's themes are not known. */
  readonly nearness: ReadonlyMap<string, number> | null;

  constructor(
    readonly facts: OfferFacts,
    run: Run,
  ) {
    const window = daysOf(facts.window);
    this.days = window && { from: Math.max(window.from, run.today + facts.leadDays), to: window.to };
    this.end = window && window.to;
    this.nearness = facts.themes && themesWithinReach(facts.themes, run.context.vocabulary);
  }
}

/** One need beside one offer, with what several gates and criteria read. Each fact is computed when first asked for. */
export class Pair {
  readonly need: NeedFacts;
  readonly offer: OfferFacts;
  private reached: readonly string[] | null | undefined;
  private amounts: Terms | null | undefined;

  constructor(
    readonly runNeed: RunNeed,
    readonly runOffer: RunOffer,
    readonly run: Run,
  ) {
    this.need = runNeed.facts;
    this.offer = runOffer.facts;
  }

  /** E: the need's countries that the offer names and does not leave out, by bytes; null where not known. */
  get reach(): readonly string[] | null {
    if (this.reached === undefined) this.reached = this.computeReach();
    return this.reached;
  }

  /** What the offer can give; null where not known. */
  get terms(): Terms | null {
    if (this.amounts === undefined) this.amounts = termsOf(this.need, this.offer, this.reach, this.conversion);
    return this.amounts;
  }

  /** From the offer's currency into the need's. */
  get conversion(): Conversion | null {
    return this.run.conversion(this.offer.currency, this.need.currency);
  }

  /** The days that both windows share; ends before it begins where there are none, null where not known. */
  get usable(): Days | null {
    const need = this.runNeed.days;
    const offer = this.runOffer.days;
    return need && offer && { from: Math.max(need.from, offer.from), to: Math.min(need.to, offer.to) };
  }

  /** What already runs beside the need. */
  get overlap(): Overlap | null {
    return this.runNeed.overlap;
  }

  /** Money with the modality `grant` pays for help of any modality. */
  get fundsAny(): boolean {
    return this.offer.kind === 'money' && this.offer.modalities?.includes('grant') === true;
  }

  private computeReach(): readonly string[] | null {
    const { countries } = this.need;
    const { geography, excludedPlaces } = this.offer;
    if (countries === null) return null;
    const left = countries.filter((country) => !excludedPlaces.includes(country));
    // All left out is certain even where the offer does not say which places it names.
    if (left.length === 0) return left;
    return geography && sortedByBytes(left.filter((country) => geography[country] !== undefined));
  }
}

/** What was computed of a context, for as long as somebody holds it: explanations of many pairs share it. */
const runs = new WeakMap<Context, Run>();

/** A pair outside any run, as explanations and tests need it. */
export function pairOf(need: NeedFacts, offer: OfferFacts, context: Context): Pair {
  const run = runs.get(context) ?? new Run(context);
  runs.set(context, run);
  return new Pair(new RunNeed(need, run), new RunOffer(offer, run), run);
}

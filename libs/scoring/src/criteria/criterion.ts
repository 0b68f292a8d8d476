import type { Coded, Source } from '../codes.js';
import type { NeedFacts, OfferFacts } from '../facts.js';
import type { Pair } from '../pair.js';

/**
 * How search/ holds what a criterion reads, for both sides and without the facts themselves:
 * - `need`: it reads the need and the snapshot alone; its value is kept with the need. Its upper bound is the value.
 * - `classes`: it reads little; records that say the same make a class, and each pair of classes is measured once, by
 *   `measure` itself. The strings name the classes and have to tell apart all that `measure` tells apart.
 * - `columns`: it reads numbers or long lists; search/ holds these in columns of their own and calls the formula that
 *   the criterion's file exports.
 */
export type Carried =
  | { by: 'need' }
  | { by: 'classes'; need: (need: NeedFacts) => string; offer: (offer: OfferFacts) => string }
  | { by: 'columns' };

/** Names the class of records that give the same list; not known is a class of its own. */
export function classOfList(list: readonly string[] | null): string {
  return list === null ? '?' : list.join();
}

/** One measure of how good a pair is. Adding one: its file, and its line in registry.ts. */
export interface Criterion<C extends string = string, R extends Coded = Coded, U extends string = string> {
  readonly code: C;
  /** Default weights of 100; a side that weighs a criterion 0 does not look at it. */
  readonly weight: { readonly donor: number; readonly state: number };
  readonly carried: Carried;
  /** 0…10,000, or null where it is not known. */
  measure(pair: Pair): number | null;
  /** Why this value. Called with what `measure` returned for the same pair. */
  reason(pair: Pair, value: number): R;
  /** Reason code of an unknown value. */
  readonly unknown: U;
  /** Whose facts are missing where the value is unknown. */
  missing(pair: Pair): Source[];
}

/** The sources whose fact is missing, in the order given. */
export function missingFrom(facts: Partial<Record<Source, boolean>>): Source[] {
  return (Object.keys(facts) as Source[]).filter((source) => facts[source]);
}

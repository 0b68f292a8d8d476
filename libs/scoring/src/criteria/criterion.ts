import type { Coded, Source } from '../codes.js';
import type { Pair } from '../pair.js';

/** One measure of how good a pair is. Adding one: its file, and its line in registry.ts. */
export interface Criterion<C extends string = string, R extends Coded = Coded, U extends string = string> {
  readonly code: C;
  /** Default weights of 100; a side that weighs a criterion 0 does not look at it. */
  readonly weight: { readonly donor: number; readonly state: number };
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

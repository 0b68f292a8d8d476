/** Parameters of a code: codes, numbers and dates only; sentences are made of them elsewhere, in six languages. */
export type Params = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A stable code with its parameters. */
export interface Coded<C extends string = string, P extends Params = Params> {
  readonly code: C;
  readonly params: P;
}

/** No parameters. */
export type NoParams = Readonly<Record<string, never>>;

/** Where a fact would have come from that is not known. */
export type Source = 'need' | 'offer' | 'rates' | 'snapshot';

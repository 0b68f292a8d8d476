/** Paid money that has to come back, in minor units of the project's currency. */
export interface Refund {
  minor: number;
  /** Null as long as it has not. */
  settledOn: string | null;
  reference: string | null;
}

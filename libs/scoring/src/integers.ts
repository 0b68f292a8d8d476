/** The whole: criterion values, utilities and scores are integers 0…WHOLE. */
export const WHOLE = 10_000;

/** What an unknown criterion counts. */
export const UNKNOWN_VALUE = 5_000;

/**
 * ⌊a ÷ b⌋ for safe integers a ≥ 0 and b > 0. Exact: a quotient that is not whole lies at least 1 ÷ b below the next integer
 * k, and that is more than half a step of the doubles there, k ÷ 2^53, as b × k < 2^53.
 */
export function divide(a: number, b: number): number {
  return Math.floor(a / b);
}

/** ⌊a × b ÷ c⌋, exact also where a × b leaves the safe integers. */
export function scale(a: number, b: number, c: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return divide(product, c);
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

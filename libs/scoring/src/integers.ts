/** The whole: criterion values, utilities and scores are integers 0…WHOLE. */
export const WHOLE = 10_000;

/** What an unknown criterion counts. */
export const UNKNOWN_VALUE = 5_000;

/** ⌊a ÷ b⌋ for a ≥ 0 and b > 0; exact, where a rounded quotient could reach the next integer. */
export function divide(a: number, b: number): number {
  return (a - (a % b)) / b;
}

/** ⌊a × b ÷ c⌋, exact also where a × b leaves the safe integers. */
export function scale(a: number, b: number, c: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return divide(product, c);
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

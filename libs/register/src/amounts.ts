/**
 * Rounds decimal text to `digits` decimals, halves away from zero, and writes exactly that many: the register keeps
 * every digit that a file gives and sums them as they are; only what is shown is rounded to the currency's minor units.
 */
export function roundDecimal(text: string, digits: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/u.exec(text) ?? [];
  const kept = BigInt(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  const rounded = kept + ((fraction[digits] ?? '0') >= '5' ? 1n : 0n);
  const all = rounded.toString().padStart(digits + 1, '0');
  const decimal = digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
  return rounded === 0n ? decimal : `${sign}${decimal}`;
}

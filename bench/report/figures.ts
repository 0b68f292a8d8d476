import type { Spread } from '../process/statistics.js';

/** Three significant digits in the unit that suits: 850 µs, 12.3 ms, 4.56 s. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1) return `${significant(milliseconds * 1_000)} µs`;
  return milliseconds < 1_000 ? `${significant(milliseconds)} ms` : `${significant(milliseconds / 1_000)} s`;
}

/** `median (least–most)`. */
export function durations({ median, least, most }: Spread): string {
  return `${duration(median)} (${duration(least)}–${duration(most)})`;
}

/** 0.85 M, 12.3 M, 1.20 G. */
export function large(count: number): string {
  return count < 1e9 ? `${significant(count / 1e6)} M` : `${significant(count / 1e9)} G`;
}

/** 12,345. */
export function count(whole: number): string {
  return whole.toLocaleString('en');
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}

export function percent(share: number): string {
  return `${significant(share * 100)} %`;
}

export function significant(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const digits = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

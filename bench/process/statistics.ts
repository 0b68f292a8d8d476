/** The middle of several measurements, with the least and the most. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: percentile(sorted, 50), least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}

/** The value that `percent` of a hundred do not exceed (nearest rank); `sorted` ascending. */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

/** Median, 99th percentile and most of many. */
export interface Latencies {
  p50: number;
  p99: number;
  most: number;
  count: number;
}

export function latenciesOf(values: readonly number[]): Latencies {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    p50: percentile(sorted, 50),
    p99: percentile(sorted, 99),
    most: sorted.at(-1) ?? NaN,
    count: sorted.length,
  };
}

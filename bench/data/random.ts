/** A seeded source of numbers: the same seed and names give the same sequence on every machine. */
export class Random {
  private state: number;

  constructor(seed: number, stream: string, index: number) {
    let hash = (seed ^ 0x9e3779b9) | 0;
    for (let i = 0; i < stream.length; i++) hash = mix(hash ^ stream.charCodeAt(i));
    this.state = mix(hash ^ Math.imul(index + 1, 0x85ebca6b));
  }

  /** 0 … below 1, with 32 random bits. */
  next(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** An unsigned integer of 32 random bits. */
  bits(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    return mix(this.state) >>> 0;
  }

  /** An integer, both bounds inclusive. */
  between(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1));
  }

  /** True for `percent` of a hundred. */
  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  one<T>(pool: readonly T[]): T {
    return pool[this.between(0, pool.length - 1)] as T;
  }

  /** One entry, each as often as its share among all shares. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let left = this.next() * entries.reduce((sum, [, share]) => sum + share, 0);
    for (const [value, share] of entries) {
      left -= share;
      if (left < 0) return value;
    }
    return (entries.at(-1) as readonly [T, number])[0];
  }

  /** `count` different entries, each drawn by `draw`; fewer where the draws keep repeating. */
  several<T>(count: number, draw: () => T): T[] {
    const found = new Set<T>();
    for (let tries = 0; found.size < count && tries < 20 * count; tries++) found.add(draw());
    return [...found];
  }

  /** e^(m + s·z) around a median: what amounts and durations look like. */
  lognormal(median: number, spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * this.next()));
  }
}

/** Murmur3's finaliser: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Draws 0 … size − 1, the k-th as often as 1 ÷ k^exponent. */
export class Zipf {
  private readonly upTo: number[] = [];

  constructor(size: number, exponent: number) {
    let sum = 0;
    for (let k = 1; k <= size; k++) this.upTo.push((sum += k ** -exponent));
  }

  draw(random: Random): number {
    const wanted = random.next() * (this.upTo.at(-1) ?? 0);
    let low = 0;
    let high = this.upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.upTo[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

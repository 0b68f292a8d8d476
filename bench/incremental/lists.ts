import { KEPT } from '@tandem/scoring';

/**
 * The lists of all needs, as a service keeps them: for each the numbers of its first KEPT offers, and for each offer which
 * needs hold it.
 */
export class Lists {
  private readonly offers: Int32Array;
  private readonly counts: Uint8Array;
  private readonly holders = new Map<number, number[]>();

  constructor(needs: number) {
    this.offers = new Int32Array(needs * KEPT);
    this.counts = new Uint8Array(needs);
  }

  /** Replaces the list of a need. */
  put(need: number, offers: readonly number[]): void {
    const held = new Set(this.of(need));
    this.offers.set(offers, need * KEPT);
    this.counts[need] = offers.length;
    for (const offer of offers) {
      if (held.has(offer)) continue;
      const needs = this.holders.get(offer);
      if (needs) needs.push(need);
      else this.holders.set(offer, [need]);
    }
  }

  /** The list of a need, best first. */
  of(need: number): Int32Array {
    return this.offers.subarray(need * KEPT, need * KEPT + (this.counts[need] ?? 0));
  }

  /** Needs whose lists hold an offer; also some that once did. */
  holdersOf(offer: number): readonly number[] {
    return this.holders.get(offer) ?? [];
  }

  /** Takes an offer out of a need's list; the places behind it move up. @returns whether it was there */
  drop(need: number, offer: number): boolean {
    const list = this.of(need);
    const place = list.indexOf(offer);
    if (place < 0) return false;
    list.copyWithin(place, place + 1);
    this.counts[need] = list.length - 1;
    return true;
  }
}

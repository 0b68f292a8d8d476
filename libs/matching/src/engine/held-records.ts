import { KEPT, type Context, type Floor, type MatchIndex, type NearHit, type Ranked } from '@tandem/scoring';
import type { MatchSide } from '../match.workflow.js';

/** Near misses that are kept for each record. */
export const NEAR_KEPT = 10;

/**
 * Pairs and near misses beyond a record's own lists that a run puts into lists of the far side at once. A record that
 * belongs into more of them leaves the rest to a debt, which those records' own runs pay soon after: nobody waits for
 * them, and every row that a run writes delays those that people do wait for.
 */
export const ALSO_AT_ONCE = 20;

/** The version of a record that the index holds, and the stored input it was made of. */
export interface HeldRecord {
  version: number;
  input: number;
}

/** What a search found for a record as it is held. */
export interface Finding {
  side: MatchSide;
  own: HeldRecord & { id: string };
  context: HeldContext;
  /**
   * The first KEPT pairs; the best beyond that belong into lists of the far side; far ids of those that do too, of near
   * misses only such as were asked for.
   */
  first: Ranked[];
  also: Ranked[];
  later: string[];
  near: NearHit[];
  alsoNear: NearHit[];
  laterNear: string[];
  /** Each record at the far side that is named here or was asked for, as it is held. */
  far: ReadonlyMap<string, HeldRecord>;
  /** From which score on all pairs of this record are among these. */
  floor: Floor;
}

/** A context with the id under which it is stored. */
export interface HeldContext {
  id: number;
  value: Context;
}

const farOf = (side: MatchSide): MatchSide => (side === 'need' ? 'offer' : 'need');
const NO_FLOOR: Floor = { match: 0, near: 0 };

/** The index of one context, with what is known of each record beside its columns. */
export class HeldRecords {
  private readonly records = { need: new Map<string, HeldRecord>(), offer: new Map<string, HeldRecord>() };
  private readonly floors = { need: new Map<string, Floor>(), offer: new Map<string, Floor>() };

  constructor(
    readonly context: HeldContext,
    readonly index: MatchIndex,
    /** Transactions before this one have been seen. */
    public mark: string,
  ) {}

  record(side: MatchSide, id: string): HeldRecord | undefined {
    return this.records[side].get(id);
  }

  note(side: MatchSide, id: string, record: HeldRecord): void {
    this.records[side].set(id, record);
  }

  forget(side: MatchSide, id: string): void {
    this.records[side].delete(id);
    this.floors[side].delete(id);
    if (side === 'need') this.index.removeNeed(id);
    else this.index.removeOffer(id);
  }

  setFloor(side: MatchSide, id: string, floor: Floor): void {
    this.floors[side].set(id, floor);
    this.index.setFloor(side, id, floor);
  }

  /**
   * Null for a record that is not held: it is not open, or sealed.
   * @param besides - records at the far side that are to be known too, found or not
   */
  find(side: MatchSide, id: string, besides: readonly string[]): Finding | null {
    const own = this.records[side].get(id);
    if (!own) return null;
    // One more than is kept tells from which score on the list is whole; it may itself be one of the others.
    const options = { top: KEPT + 1, near: NEAR_KEPT + 1, also: ALSO_AT_ONCE - 1 };
    const hits = side === 'need' ? this.index.offersFor(id, options) : this.index.needsFor(id, options);
    const [nextMatch, nextNear] = [hits.first[KEPT], hits.near[NEAR_KEPT]];
    const farSide = farOf(side);
    const floors = this.floors[farSide];
    const belongs = (pair: Ranked | NearHit | undefined, kind: keyof Floor) =>
      pair !== undefined && pair.score >= (floors.get(pair[farSide]) ?? NO_FLOOR)[kind];
    const first = hits.first.slice(0, KEPT);
    const also = [...(nextMatch && belongs(nextMatch, 'match') ? [nextMatch] : []), ...hits.also];
    const near = hits.near.slice(0, NEAR_KEPT);
    const alsoNear = [...(nextNear && belongs(nextNear, 'near') ? [nextNear] : []), ...hits.alsoNear];
    const named = new Set([...first, ...also, ...near, ...alsoNear].map((hit) => hit[farSide]));
    // Only where not all that enter other lists were named, others that are stored may do so too.
    const unsure = hits.alsoNear.length < options.also ? [] : besides.filter((farId) => !named.has(farId));
    return {
      side,
      own: { ...own, id },
      context: this.context,
      first,
      also,
      later: hits.later,
      near,
      alsoNear,
      laterNear: this.index.nearMissesAmong(side, id, unsure),
      far: this.heldOf(farSide, [...named, ...besides]),
      floor: { match: nextMatch ? nextMatch.score + 1 : 0, near: nextNear ? nextNear.score + 1 : 0 },
    };
  }

  private heldOf(side: MatchSide, ids: readonly string[]): Map<string, HeldRecord> {
    const held = new Map<string, HeldRecord>();
    for (const id of ids) {
      const record = this.records[side].get(id);
      if (record) held.set(id, record);
    }
    return held;
  }
}

import { GATES, type GateCode, type Opening } from './gates/registry.js';
import type { Gate } from './gates/gate.js';
import type { Pair } from './pair.js';

/** The one gate that keeps a pair apart, and the smallest change that would open it. */
export interface Near {
  gate: GateCode;
  opening: Opening;
}

/**
 * A near miss has exactly one no, at a gate that a change of one side can open. Null for pairs that may meet, for those
 * with two no's (which are never shown nor counted), and where no change that opens the gate is known.
 */
export function near(pair: Pair): Near | null {
  const closed = closedGates(pair, 2);
  return closed.length === 1 ? openingOf(closed[0] as GateCode, pair) : null;
}

/** The gates that say no, in their order; stops looking at `limit`. */
export function closedGates(pair: Pair, limit: number): GateCode[] {
  const closed: GateCode[] = [];
  for (const gate of GATES) {
    if (gate.verdict(pair) !== 'no') continue;
    closed.push(gate.code);
    if (closed.length === limit) break;
  }
  return closed;
}

/** The change that would open this gate for this pair; null where none is known. */
export function openingOf(code: GateCode, pair: Pair): Near | null {
  const gate = GATES.find((one) => one.code === code) as Gate<GateCode, Opening> | undefined;
  const opening = gate?.opening?.(pair) ?? null;
  return opening && { gate: code, opening };
}

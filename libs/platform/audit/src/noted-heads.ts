import { timingSafeEqual } from 'node:crypto';
import type { ChainHead } from './audit-seals.repository.js';

/** Gives a text its code under a key that the database does not have. */
export type CodeOf = (text: string) => string;

/** A head of the chain that was noted outside of the database. */
export interface NotedHead {
  place: number;
  hash: string;
  /** Null where it was written down by hand. */
  sealedAt: string | null;
  /** Null where it carries none. */
  mac: string | null;
}

/** What the codes of heads are for; no other text gets the same code. */
export const NOTED_HEADS = 'noted heads of the audit chain';

const signed = ({ place, hash, sealedAt }: Omit<NotedHead, 'mac'>): string => JSON.stringify([place, hash, sealedAt]);

/** A head with its code, as a line of a file. */
export function writtenHead({ place, hash, sealedAt }: ChainHead, codeOf: CodeOf): string {
  const head = { place, hash, sealedAt: sealedAt.toISOString() };
  return JSON.stringify({ ...head, mac: codeOf(signed(head)) });
}

/** @returns null for a line that is no head */
export function readHead(line: string): NotedHead | null {
  try {
    const { place, hash, sealedAt, mac } = JSON.parse(line) as Record<string, unknown>;
    if (typeof place !== 'number' || !Number.isInteger(place) || place < 1) return null;
    if (!isHash(hash)) return null;
    return { place, hash, sealedAt: typeof sealedAt === 'string' ? sealedAt : null, mac: isHash(mac) ? mac : null };
  } catch {
    return null;
  }
}

/** Whether the head was noted by who holds the key. */
export function isGenuine(head: NotedHead, codeOf: CodeOf): boolean {
  return head.mac !== null && timingSafeEqual(Buffer.from(head.mac), Buffer.from(codeOf(signed(head))));
}

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

import type { HeldPair, Stance } from '@tandem/matching';
import { toMinor, type MoneyDto } from '@tandem/input';
import { conversionBetween, type Context } from '@tandem/scoring';
import type { Signature } from './agreements.service.js';
import type { Project } from '../project.entity.js';
import { namedLines, sharesOfNamed, type LineShare, type NamedLine } from './terms-of-lines.js';
import { termsOf, type Terms } from './terms.js';

/** What a signature comes to, with what the other side named where this one leaves it open. */
export interface Deal {
  terms: Terms;
  /** Null: neither side has named lines. */
  lines: readonly NamedLine[] | null;
  /** What they cover of the need as it now asks. */
  shares: LineShare[] | null;
}

/** @throws InvalidInput */
export function dealOf(
  said: Signature,
  { match, need, offer, side }: HeldPair,
  live: Project | null,
  context: Context,
): Deal {
  const other = match.stances[side === 'need' ? 'offer' : 'need'];
  const own = said.lines?.length ? namedLines(said.lines, said.amount ?? null, need) : null;
  const amount = own?.amount ?? said.amount ?? null;
  const isSame = signedSame(other, amount);
  const lines = own?.lines ?? (isSame ? (other.lines ?? null) : null);
  const units = said.units ?? (isSame ? (other.units ?? null) : null);
  const terms = termsOf({ amount, lines, units }, need, offer, live?.units ?? 0, context);
  const toNeed =
    lines && terms.currency !== null && conversionBetween(terms.currency, need.currency ?? terms.currency, context);
  return { terms, lines, shares: lines && toNeed ? sharesOfNamed(lines, toNeed) : null };
}

/** Whether the other side has signed this amount. */
function signedSame({ agreedAt, amount: signed }: Stance, amount: MoneyDto | null): boolean {
  if (agreedAt === undefined) return false;
  return signed === undefined
    ? amount === null
    : amount !== null && toMinor(amount) === signed.minor && amount.currency === signed.currency;
}

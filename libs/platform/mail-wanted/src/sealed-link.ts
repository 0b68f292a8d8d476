import type { KeyRing, Place } from '@tandem/platform/sealing';

const placeOf = (fact: string): Place => ({ table: 'mails', id: fact, field: 'link' });

/**
 * Seals the link of a mail for its way through outbox and database, where a reader could use it otherwise.
 *
 * @param fact the fact of the same mail
 * @param path with its secret, such as `/link/4fJ…`; the address of this installation is set before it
 * @returns base64, for `sealedLink`
 * @throws KeyFileUnusable
 */
export async function sealLink(keys: KeyRing, fact: string, path: string): Promise<string> {
  return (await keys.seal(Buffer.from(path), placeOf(fact))).toString('base64');
}

/**
 * The path that `sealLink` sealed for this fact.
 *
 * @throws SealBroken when it was changed or belongs to another fact; KeyFileUnusable
 */
export async function openLink(keys: KeyRing, fact: string, sealed: string): Promise<string> {
  return (await keys.open(Buffer.from(sealed, 'base64'), placeOf(fact))).toString();
}

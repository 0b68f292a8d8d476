interface Place {
  table: string;
  id: string;
  field: string;
}

interface SealedBox {
  keyId: string;
  wrappedKey: Buffer;
  iv: Buffer;
  tag: Buffer;
  data: Buffer;
}

/** The part of the key ring that links need. */
export interface LinkSealer {
  seal(plain: Buffer, at: Place): Promise<SealedBox> | SealedBox;
  open(box: SealedBox, at: Place): Promise<Buffer> | Buffer;
}

const PARTS = ['wrappedKey', 'iv', 'tag', 'data'] as const;

const placeOf = (fact: string): Place => ({ table: 'mails', id: fact, field: 'link' });

/**
 * Seals the link of a mail for its way through outbox and database, where a reader could use it otherwise.
 *
 * @param fact the fact of the same mail
 * @param path with its secret, such as `/link/4fJ…`; the address of this installation is set before it
 */
export async function sealLink(keys: LinkSealer, fact: string, path: string): Promise<string> {
  const box = await keys.seal(Buffer.from(path), placeOf(fact));
  const parts = PARTS.map((part) => [part, box[part].toString('base64')]);
  return Buffer.from(JSON.stringify({ keyId: box.keyId, ...Object.fromEntries(parts) })).toString('base64');
}

/**
 * The path that `sealLink` sealed for this fact.
 *
 * @throws the key ring's error when it was changed or belongs to another fact
 */
export async function openLink(keys: LinkSealer, fact: string, sealed: string): Promise<string> {
  const { keyId, ...parts } = JSON.parse(Buffer.from(sealed, 'base64').toString()) as Record<string, string>;
  const buffers = PARTS.map((part) => [part, Buffer.from(parts[part] ?? '', 'base64')]);
  const box = { keyId: keyId ?? '', ...(Object.fromEntries(buffers) as Omit<SealedBox, 'keyId'>) };
  return (await keys.open(box, placeOf(fact))).toString();
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/**
 * Wraps a place in a list so that it says nothing, and opens for the same person in the same list only
 * (AES-256-GCM, bound to both).
 */
export class CursorSeal {
  /** @param key - 32 bytes */
  constructor(private readonly key: Buffer) {}

  seal(cursor: string, boundTo: string): string {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(boundTo));
    const text = Buffer.concat([cipher.update(cursor, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** @returns null for what was not sealed here, for another person or for another list */
  open(sealed: string, boundTo: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length <= IV + TAG) return null;
    const opener = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV), { authTagLength: TAG })
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(bytes.subarray(IV, IV + TAG));
    try {
      return Buffer.concat([opener.update(bytes.subarray(IV + TAG)), opener.final()]).toString('utf8');
    } catch {
      return null;
    }
  }
}

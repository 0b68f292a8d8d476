import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from './config.js';

/** Stands in for the file where there is none: nothing signed with it outlives the process. */
let ownSecret: Buffer | undefined;

/**
 * A key for one purpose, of the secret in TANDEM_SECRET_FILE (HKDF with SHA-256, RFC 5869): 32 bytes. The same in each
 * process that reads the same file; without a file, which production mode does not allow, the process's own.
 */
export function derivedKey(config: Pick<Config, 'secretFile'>, purpose: string): Buffer {
  const secret = config.secretFile === undefined ? (ownSecret ??= randomBytes(32)) : readFileSync(config.secretFile);
  return Buffer.from(hkdfSync('sha256', secret, '', `tandem ${purpose}`, 32));
}

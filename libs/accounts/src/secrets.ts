import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// argon2id. OWASP asks for 19 MiB and two passes at least; this takes about 80 ms on one core.
const ARGON2 = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** A stored form of a password from which the password cannot be had. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), ARGON2);

let decoy: Promise<string> | undefined;

/** Compares in the same time whether or not there is a person, so that addresses cannot be guessed by the clock. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return matches && passwordHash !== null;
}

/** A secret of 256 bits, safe in addresses and headers. */
export const newSecret = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');

/** What is stored of a session, token or link: random secrets need no salt. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// argon2id. OWASP asks for 19 MiB and two passes at least; this takes about 80 ms on one core.
const ARGON2 = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const CURRENT = `$argon2id$v=19$m=${ARGON2.memoryCost},t=${ARGON2.timeCost},p=${ARGON2.parallelism}$`;

/** So many passwords are being checked that this one is not taken on. */
export class TooManyHashes extends Error {
  readonly code = 'TOO_MANY_TRIES';
  readonly retryAfterSeconds = 2;

  constructor() {
    super('Many people are signing in at this moment. Try again in a few seconds.');
  }
}

/** Each hash takes 64 MiB and a core: that many at once, that many more wait, and the rest are turned away. */
const AT_ONCE = 4;
const MAY_WAIT = 60;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAY_WAIT) throw new TooManyHashes();
    // Whoever ends hands its place on, so that `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** A stored form of a password from which the password cannot be had. @throws TooManyHashes */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFKC'), ARGON2));

let decoy: Promise<string> | undefined;

/**
 * Compares in the same time whether or not there is a person, so that addresses cannot be guessed by the clock.
 *
 * @throws TooManyHashes
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash(randomBytes(16).toString('hex'), ARGON2);
  const against = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(against, password.normalize('NFKC')));
  return matches && passwordHash !== null;
}

/** Whether a stored form was made with less work than one that is made now. */
export const isOutdated = (passwordHash: string): boolean => !passwordHash.startsWith(CURRENT);

/** A secret of 256 bits, safe in addresses and headers. */
export const newSecret = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');

/** What is stored of a session, token or link: random secrets need no salt. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '@tandem/platform/config';
import { ProvidersFileUnusable } from './identity-providers.errors.js';
import type { IdentityProvider } from './identity-provider.js';

/** Nobody but owner and group may read a secret, nobody but the owner may write what says who comes in. */
const FOREIGN_READING = 0o007;
const FOREIGN_WRITING = 0o022;
const MOST_BYTES = 65_536;
const MOST = 20;
const MOST_MINUTES = 24 * 60;
const FRESH_MINUTES = 15;

const FIELDS = [
  'id',
  'name',
  'issuer',
  'clientId',
  'clientSecretFile',
  'emailDomains',
  'secondFactor',
  'maxAgeMinutes',
];
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

type Fields = Record<string, unknown>;

/**
 * The providers of TANDEM_OIDC_FILE; none where it is not set. Paths of secrets are relative to the file.
 *
 * @throws ProvidersFileUnusable
 */
export function readProviders({ oidcFile, environment }: Pick<Config, 'oidcFile' | 'environment'>): IdentityProvider[] {
  if (oidcFile === undefined) return [];
  const refuse = (problem: string, cause?: unknown): never => {
    throw new ProvidersFileUnusable(oidcFile, problem, { cause });
  };
  const text = read(oidcFile, FOREIGN_WRITING, refuse);
  let list: unknown;
  try {
    list = (JSON.parse(text) as Fields | null)?.providers;
  } catch {
    // The parser's own words repeat parts of the file.
    return refuse('is not JSON');
  }
  if (!Array.isArray(list) || list.length > MOST) return refuse(`needs "providers", a list of at most ${MOST}`);
  const providers = list.map((entry: unknown, place) => {
    const say = (problem: string) => refuse(`providers[${place}]: ${problem}`);
    return typeof entry === 'object' && entry !== null
      ? provider(entry as Fields, { say, folder: dirname(oidcFile), loopback: environment !== 'production' })
      : say('is not an object');
  });
  for (const field of ['id', 'issuer'] as const)
    if (new Set(providers.map((one) => one[field])).size < providers.length) refuse(`names one "${field}" twice`);
  return providers;
}

interface Reading {
  say: (problem: string) => never;
  folder: string;
  /** Whether an address on this machine may do without TLS. */
  loopback: boolean;
}

function provider(entry: Fields, { say, folder, loopback }: Reading): IdentityProvider {
  const strange = Object.keys(entry).find((field) => !FIELDS.includes(field));
  if (strange !== undefined) say(`knows no "${strange}"`);
  const text = (field: string, most: number): string => {
    const value = entry[field];
    if (typeof value !== 'string' || value.trim() === '' || value.length > most || /\p{Cc}/u.test(value))
      return say(`"${field}" has to be text of at most ${most} characters`);
    return value;
  };
  const id = text('id', 40);
  if (!/^[a-z0-9-]+$/.test(id)) say('"id" takes small letters, digits and hyphens');
  const issuer = text('issuer', 500);
  if (!isIssuer(issuer, loopback)) say('"issuer" has to be an https address without query and fragment');
  const secretFile = resolve(folder, text('clientSecretFile', 1_000));
  const clientSecret = read(secretFile, FOREIGN_READING | FOREIGN_WRITING, (problem) =>
    say(`"clientSecretFile" ${problem}`),
  ).trim();
  if (clientSecret === '') say('"clientSecretFile" is empty');
  const {
    acr = [],
    amr = [],
    ...unknown
  } = object(entry.secondFactor ?? {}, () => say('"secondFactor" is not an object'));
  if (Object.keys(unknown).length > 0) say('"secondFactor" takes "acr" and "amr"');
  const emailDomains = texts(entry.emailDomains ?? [], () => say('"emailDomains" has to be a list of domains'));
  if (!emailDomains.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)))
    say('"emailDomains" takes domains in small letters, without @');
  return {
    id,
    name: text('name', 100),
    issuer,
    clientId: text('clientId', 500),
    clientSecret,
    emailDomains,
    secondFactor: {
      acr: texts(acr, () => say('"secondFactor.acr" has to be a list of texts')),
      amr: texts(amr, () => say('"secondFactor.amr" has to be a list of texts')),
    },
    maxAgeMinutes: minutes(entry.maxAgeMinutes, () =>
      say(`"maxAgeMinutes" has to be from 1 to ${MOST_MINUTES}, or null`),
    ),
  };
}

function isIssuer(text: string, loopback: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  const isSecure = protocol === 'https:' || (loopback && protocol === 'http:' && LOOPBACK.has(hostname));
  return isSecure && [search, hash, username, password].every((part) => part === '');
}

function object(value: unknown, say: () => never): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : say();
}

function texts(value: unknown, say: () => never): string[] {
  const isText = (each: unknown): each is string => typeof each === 'string' && each !== '' && each.length <= 255;
  return Array.isArray(value) && value.length <= 50 && value.every(isText) ? value : say();
}

function minutes(value: unknown = FRESH_MINUTES, say: () => never): number | null {
  if (value === null) return null;
  const isOne = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_MINUTES;
  return isOne ? value : say();
}

function read(path: string, foreign: number, refuse: (problem: string, cause?: unknown) => never): string {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) return refuse('is not a file');
  if ((file.mode & foreign) !== 0) return refuse('can be read or changed by others: give it the mode 0600');
  if (file.size > MOST_BYTES) return refuse(`has more than ${MOST_BYTES} bytes`);
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    return refuse('cannot be read', cause);
  }
}

import { COUNTRIES } from '@tandem/vocabulary';
import { BODY_NAMES, NOBODY } from './body-names.js';
import { STATE_NAMES } from './state-names.js';

/**
 * Who gives, under whatever name: `state:GBR` for a State with its ministries and agencies, `body:undp` for a body that
 * has several names, `name:mercy corps` for anybody else, known by the name alone.
 */
export type Provider = string;

/** What an organisation of ours is known by. */
export interface NamedOrganisation {
  name: string;
  kind: string;
  /** ISO alpha-3; null where it is of none. */
  country: string | null;
}

/** Always between the donors of a joint entry. */
const BETWEEN = /\s*[|;]\s*/u;
/** Between donors, or a part of one name. */
const PERHAPS_BETWEEN = /\s+and\s+|\s*[,/]\s*/u;

/** An office of a State, named before, after or without its State. */
const OFFICE =
  /^(?:royal )?(?:embassy|government|permanent mission|kingdom|republic|ministry [\p{L}\d ]+|department [\p{L}\d ]+) of (?:the )?(?<state>.+?)(?: in .+)?$/u;
const STATES_OFFICE = /^(?<state>.+?) (?:embassy|government|ministry of .+|ministry for .+|department of .+)$/u;
/** Whose office it is nobody can say. */
const SOME_OFFICE = /^(?:national )?(?:ministry|government|institute|department)\b/u;
const PRIVATE = /\bprivate (?:investment|donation)$/u;
/** `Mercy Corps (MC)`, `Open Society Foundations - OSF`, `Germany - Federal Foreign Office`. */
const ADDITION = /\s+[-–—]\s+.*$|\s*\(.*$/u;
const ABBREVIATION = /\s+[-–—]\s+\p{Lu}{2,9}$|\s*\(\p{Lu}{2,9}\)*$/u;

const states = new Map<string, Provider>();
for (const plain of [true, false])
  for (const { iso3, names } of COUNTRIES)
    for (const name of Object.values(names))
      states.set(folded(plain ? name.replace(ADDITION, '') : name), `state:${iso3}`);
for (const [iso3, names] of Object.entries(STATE_NAMES))
  for (const name of names) states.set(folded(name), `state:${iso3}`);

const bodies = new Map(
  Object.entries(BODY_NAMES).flatMap(([body, names]) => names.map((name) => [folded(name), `body:${body}`])),
);
const nobody = new Set(NOBODY.map(folded));

/**
 * The providers that an entry such as `Germany - Federal Foreign Office`, `DFID` or `Norway, Sweden` names, each once, in
 * order; none where it names nobody who could offer. A joint entry is split at `|` and `;`, and at a comma, a slash or
 * "and" where every part is known by itself.
 */
export function providersNamed(entry: string): Provider[] {
  return [...new Set(entry.split(BETWEEN).flatMap(inOneName))];
}

/** The provider that an organisation of ours is: a State by its country, any other by its name. */
export function providerOf({ kind, country, name }: NamedOrganisation): Provider | null {
  if (kind === 'state') return country === null ? null : `state:${country}`;
  return providersNamed(name)[0] ?? null;
}

function inOneName(entry: string): Provider[] {
  const whole = lookUp(entry);
  if (whole !== undefined) return whole === null ? [] : [whole];
  const parts = entry.split(PERHAPS_BETWEEN).map(lookUp);
  if (parts.length > 1 && parts.every((part) => part !== undefined)) return parts.filter((part) => part !== null);
  const name = folded(entry.replace(ABBREVIATION, ''));
  return name === '' || SOME_OFFICE.test(name) ? [] : [`name:${name}`];
}

/** Whom a name stands for; null: nobody who could offer, undefined: not known. */
function lookUp(entry: string): Provider | null | undefined {
  const name = folded(entry);
  if (nobody.has(name) || PRIVATE.test(name)) return null;
  return named(name) ?? named(folded(entry.replace(ADDITION, '')));
}

function named(name: string): Provider | undefined {
  const state = (OFFICE.exec(name) ?? STATES_OFFICE.exec(name))?.groups?.['state'];
  return states.get(name) ?? bodies.get(name) ?? (state === undefined ? undefined : states.get(state));
}

/** One spelling of a name: no accents, case, punctuation or article. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/^the /u, '');
}

import { BLOCKED_PASSWORDS, COMMON_PIECES, THIS_SYSTEM } from './blocked-passwords.js';
import { withoutRuns } from './keyboard-runs.js';
import { PasswordBlocked } from './sign-in.errors.js';

/** How much must be left of a password when all that others would guess is taken out. */
const OWN_CHARACTERS = 6;
const DISTINCT_CHARACTERS = 4;
/** Letters that are commonly written as signs, and digits with the shift key held. */
const READS_AS: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};
const UNSHIFTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'!@#$%^&*()'].map((sign, place) => [sign, '1234567890'.charAt(place)]),
);

/**
 * Refuses what is guessed first (NIST SP 800-63B §3.1.1.2): common passwords, repeated and neighbouring characters, and
 * what only says where it is used and by whom. `context` holds the person's name, address and organisations.
 *
 * @throws PasswordBlocked
 */
export function refuseGuessable(password: string, context: readonly string[]): void {
  const known = [...BLOCKED_PASSWORDS, ...longestFirst([...wordsOf(context), ...THIS_SYSTEM]), ...COMMON_PIECES];
  if (readings(password).some((text) => isGuessable(text, known))) throw new PasswordBlocked();
}

/** A password as it is typed, and as whoever guesses would write it down, without signs. */
function readings(password: string): string[] {
  const lower = folded(password);
  const spelled = [lower, replaced(lower, READS_AS), replaced(lower, UNSHIFTED)].map((text) =>
    text.replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const turned = spelled.map((text) => [...text].reverse().join(''));
  // "aabbcc" is as easy as "abc".
  const squeezed = spelled.map((text) => text.replace(/(.)\1+/gsu, '$1'));
  return [...new Set([...spelled, ...turned, ...squeezed])];
}

/** Little is left of it, or it alternates between two lines that leave nothing: q1w2e3r4t5y6u7i8. */
function isGuessable(text: string, known: readonly string[]): boolean {
  if (own(text, known) < OWN_CHARACTERS) return true;
  const signs = [...text];
  return [0, 1].every((side) => own(signs.filter((_, at) => at % 2 === side).join(''), known) < 2);
}

/** How many characters are left without known words, dates, runs of neighbours and repetitions. */
function own(text: string, known: readonly string[]): number {
  let left = text;
  for (const word of known) left = left.replaceAll(word, ' ');
  left = withoutRuns(withoutDates(left));
  const pieces = left.split(' ').map(unrepeated).join('');
  return new Set(pieces).size < DISTINCT_CHARACTERS ? 0 : pieces.length;
}

const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const DATES = new RegExp(`${DAY}${MONTH}${YEAR}|${MONTH}${DAY}${YEAR}|${YEAR}${MONTH}${DAY}|${YEAR}`, 'g');

const withoutDates = (text: string): string => text.replace(DATES, ' ');

/** "abcabcabc" is as hard to guess as "abc". */
const unrepeated = (text: string): string => /^(.+?)\1+.{0,3}$/su.exec(text)?.[1] ?? text;

/** Words of three letters and more, of whatever somebody is called. */
const wordsOf = (context: readonly string[]): string[] =>
  context.flatMap((text) => folded(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);

/** In lower case, in one width, and without accents: "Núñez" is typed "nunez", too. */
const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const replaced = (text: string, by: Readonly<Record<string, string>>): string =>
  [...text].map((sign) => by[sign] ?? sign).join('');

import { BLOCKED_PASSWORDS, COMMON_PIECES } from './blocked-passwords.js';
import { PasswordBlocked } from './sign-in.errors.js';

/** How much must be left of a password when all that others would guess is taken out. */
const OWN_CHARACTERS = 6;
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qwertzuiop',
];
const READS_AS: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '5': 's',
  '7': 't',
};

/**
 * Refuses what is guessed first (NIST SP 800-63B §3.1.1.2): common passwords, repeated and neighbouring characters, and
 * what only says where it is used and by whom. `context` holds the person's name, address and organisations.
 *
 * @throws PasswordBlocked
 */
export function refuseGuessable(password: string, context: readonly string[]): void {
  const lower = password.normalize('NFKC').toLowerCase();
  const asTyped = lower.replace(/[^\p{L}\p{N}]/gu, '');
  const asRead = [...lower]
    .map((sign) => READS_AS[sign] ?? sign)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const known = [...wordsOf(context), 'tandem', 'smallarms', 'programmeofaction', ...COMMON_PIECES];
  for (const text of [asTyped, asRead])
    if (BLOCKED_PASSWORDS.has(text) || own(text, known) < OWN_CHARACTERS) throw new PasswordBlocked();
}

/** Words of three letters and more, of whatever somebody is called. */
const wordsOf = (context: readonly string[]): string[] =>
  context
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);

/** How many characters are left without known words, years, runs of neighbours and repetitions. */
function own(text: string, known: readonly string[]): number {
  let left = text;
  for (const word of known) left = left.replaceAll(word, ' ');
  left = withoutRuns(left.replace(/(19|20)\d\d/g, ' '));
  const pieces = left.split(' ').map(unrepeated).join('');
  return new Set(pieces).size < 4 ? 0 : pieces.length;
}

/** Takes out four and more in a row that lie side by side in an alphabet or on a keyboard, either way. */
function withoutRuns(text: string): string {
  let left = text;
  for (const row of ROWS)
    for (const line of [row, [...row].reverse().join('')])
      for (let length = line.length; length >= 4; length--)
        for (let start = 0; start + length <= line.length; start++)
          left = left.replaceAll(line.slice(start, start + length), ' ');
  return left;
}

/** "abcabcabc" is as hard to guess as "abc". */
const unrepeated = (text: string): string => /^(.+?)\1+.{0,3}$/su.exec(text)?.[1] ?? text;

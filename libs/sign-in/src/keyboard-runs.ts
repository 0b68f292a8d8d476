/** Alphabets, numbers and keyboards, along rows, columns and the ways that fingers take between them. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiopasdfghjklyxcvbnm',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaq12wsxcde34rfvbgt56yhnmju78ikl',
  '147258369',
  '789456123',
  '159753',
  '2468',
  '13579',
];
const LINES = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
const SHORTEST = 4;

/** Puts a space in the place of four and more characters that lie side by side in one of these lines, either way. */
export function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    const length = runAt(text, at);
    left += length < SHORTEST ? text.charAt(at) : ' ';
    at += length < SHORTEST ? 1 : length;
  }
  return left;
}

function runAt(text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && LINES.some((line) => line.includes(text.slice(at, at + length + 1)))) length++;
  return length;
}

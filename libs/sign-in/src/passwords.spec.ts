import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PasswordBlocked } from './sign-in.errors.js';
import { refuseGuessable } from './passwords.js';

const AMA = ['Ama Mensah', 'ama.mensah@foreign.gov.gh', 'Ministry of the Interior'];

const refusal = (password: string, context: readonly string[] = []) => {
  try {
    refuseGuessable(password, context);
  } catch (error) {
    return error instanceof PasswordBlocked ? error.code : error;
  }
  return null;
};

describe('a password', () => {
  it.each([
    'passwordpassword',
    'Password12345678',
    'P@$$w0rdP@$$w0rd',
    'correct horse battery staple',
    'CorrectHorseBatteryStaple!',
    'abcabcabcabcabcabc',
    'aaaaaaaaaaaaaaaaaaaa',
    'qwertyuiop1234567890',
    '1qaz2wsx3edc4rfv',
    'tandem-tandem-2026',
    'Ama.Mensah-2026!!',
    'Mensah Ministry Interior',
    'foreign.gov.gh ama',
    'ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ',
    'пароль-пароль-пароль',
    '98765432109876543210',
    '               ',
  ])('%j is refused as guessable', (password) => {
    expect(() => {
      refuseGuessable(password, AMA);
    }).toThrow(PasswordBlocked);
  });

  it.each([
    'a sentence is easy to remember',
    'four words in a row',
    'three goats cross a river',
    '我们明天早上在河边的大树下见面吧好吗',
    'مفتاح البيت تحت الحجر الكبير',
    'Ama Mensah eats 14 mangoes',
    'x7#kQp!2vLm9zRt',
  ])('%j is taken', (password) => {
    expect(() => {
      refuseGuessable(password, AMA);
    }).not.toThrow();
  });
});

describe('what is guessed first', () => {
  it.each([
    ['a row of keys', 'qwertyuiopasdfgh'],
    ['rows of other keyboards', 'azertyuiopqsdfghj'],
    ['columns of keys', '1qaz2wsx3edc4rfv5tgb'],
    ['columns with the shift key', '!QAZ@WSX#EDC$RFV'],
    ['columns there and back', 'zaq12wsxcde34rfv'],
    ['the number pad', '147258369147258'],
    ['two lines by turns', 'q1w2e3r4t5y6u7i8'],
    ['letters and numbers by turns', 'a1b2c3d4e5f6g7h8'],
    ['doubled letters of the alphabet', 'aabbccddeeffgghh'],
    ['numbers in steps', '1122334455667788'],
    ['other alphabets', 'абвгдеёжзийклмно'],
    ['a word again and again', 'banjo-banjo-banjo-banjo'],
    ['a word backwards', 'drowssapdrowssap'],
    ['signs in the place of letters', 'P4$$w0rd-4dm1n1str4t0r'],
    ['dates', '24.12.1989-31/01/2001'],
    ['a day of the week and a year', 'Wednesday-November-2026'],
    ['a first name and a run', 'jennifer1234567890'],
    ['a saying', 'To be, or not to be!'],
    ['a saying and a little more', 'CorrectHorseBatteryStaple1!'],
    ['the faith', 'The Lord is my shepherd 23'],
    ['a sentence of another language', 'Je t’aime pour toujours'],
    ['what this is about', 'small arms & light weapons'],
    ['where it is used', 'UNODA-Tandem-2026-donor'],
  ])('%s: %j', (_what, password) => {
    expect(refusal(password)).toBe('PASSWORD_BLOCKED');
  });

  it.each([
    ['name', 'José Núñez', 'josenunez-20261121'],
    ['name backwards', 'Ama Mensah', 'hasnem.ama.hasnem'],
    ['address', 'awa.jallow@interior.gov.gm', 'awa@interior.gov.gm!!'],
    ['organisation', 'Republic of The Gambia', 'thegambia-thegambia1'],
    ['organisation in another writing', 'Министерство внутренних дел', 'министерство-внутренних-1'],
  ])('one’s own %s: of %j, %j', (_what, called, password) => {
    expect(refusal(password, [called])).toBe('PASSWORD_BLOCKED');
    // The same is nobody else's business: other people may choose it, unless it is weak by itself.
    expect(refusal(`${password} vexing plover`, [called])).toBeNull();
  });

  it('leaves alone what is long and one’s own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'bcdfghjklmnpqrstvwxz2346789'), { minLength: 24, maxLength: 60 }),
        (signs) => {
          const password = signs.join('');
          // Of 24 random signs of 27, six of their own and four distinct ones are left but for chance far below a run here.
          return new Set(signs).size < 12 || refusal(password) === null;
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is decided for a thousand characters, too', () => {
    expect(refusal('ab'.repeat(500))).toBe('PASSWORD_BLOCKED');
    expect(refusal('a plover walks the tide line '.repeat(34))).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { PasswordBlocked } from './sign-in.errors.js';
import { refuseGuessable } from './passwords.js';

const AMA = ['Ama Mensah', 'ama.mensah@foreign.gov.gh', 'Ministry of the Interior'];

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

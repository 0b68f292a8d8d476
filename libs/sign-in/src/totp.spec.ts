import { describe, expect, it } from '@jest/globals';
import { base32, otpauthUri, stepOfCode, totp } from './totp.js';

// RFC 6238 appendix B: the secret is the ASCII text "12345678901234567890", codes of eight digits, SHA-1.
const SECRET = Buffer.from('12345678901234567890');

describe('a code', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at second %d is that of RFC 6238', (seconds, code) => {
    expect(totp(SECRET, Math.floor(seconds / 30), 8)).toBe(code);
    // Six digits are the last six of eight.
    expect(totp(SECRET, Math.floor(seconds / 30))).toBe(code.slice(2));
  });

  // Second 1 111 111 109 is in step 37 037 036, the next second but one in the step after that.
  it('counts in its step and in one before and after', () => {
    const steps = [37_037_034, 37_037_035, 37_037_036, 37_037_037, 37_037_038];
    expect(steps.map((now) => stepOfCode(SECRET, '081804', now))).toEqual([
      null,
      37_037_036,
      37_037_036,
      37_037_036,
      null,
    ]);
  });

  it.each(['', '28708', '2870822', '28708２', ' 287082', '287 082', 'abcdef'])('is never %j', (code) => {
    expect(stepOfCode(SECRET, code, 37_037_036)).toBeNull();
  });
});

describe('what an app reads', () => {
  // RFC 4648 section 10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('base32 of %j is %s', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded);
  });

  it('names the account and hides nothing in it', () => {
    expect(otpauthUri('a&b@x.example', 'MZXW6')).toBe(
      'otpauth://totp/Tandem:a%26b%40x.example?secret=MZXW6&issuer=Tandem&algorithm=SHA1&digits=6&period=30',
    );
  });
});

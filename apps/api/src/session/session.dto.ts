import { Check, Text } from '@tandem/input';

export class SignInDto {
  @Text(254)
  email!: string;

  /** Whatever was once chosen as a password. */
  @Check((value) => textProblem(value) ?? tooLong(value as string))
  password!: string;
}

const LONGEST = 1_000;

const textProblem = (value: unknown) =>
  typeof value === 'string' ? null : { code: 'WRONG_TYPE', detail: 'must be text' };

const tooLong = (value: string) =>
  value.length > LONGEST ? { code: 'TOO_LONG', detail: `must be at most ${LONGEST} characters` } : null;

const tooShort = (value: string) =>
  value.length < 15
    ? { code: 'TOO_SHORT', detail: 'must have at least 15 characters; a sentence is easy to remember' }
    : null;

/** A one-time link and the password that its holder chooses (NIST SP 800-63B: length, no rules of composition). */
export class RedeemLinkDto {
  @Text(200)
  token!: string;

  @Check((value) => textProblem(value) ?? tooShort(value as string) ?? tooLong(value as string))
  password!: string;
}

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

const passwordProblem = (value: unknown) => textProblem(value) ?? tooShort(value as string) ?? tooLong(value as string);

/** A one-time link and the password that its holder chooses (NIST SP 800-63B: length, no rules of composition). */
export class RedeemLinkDto {
  @Text(200)
  token!: string;

  @Check(passwordProblem)
  password!: string;
}

export class ChangePasswordDto {
  /** The present one. */
  @Check((value) => textProblem(value) ?? tooLong(value as string))
  current!: string;

  @Check(passwordProblem)
  password!: string;
}

export class ForgottenDto {
  @Text(254)
  email!: string;
}

export class CodeDto {
  /** Six digits of an app, or a recovery code. */
  @Text(40)
  code!: string;
}

import { Check, Text } from '@tandem/input';

export class SignInDto {
  @Text(254)
  email!: string;

  @Text(1_000)
  password!: string;
}

const longEnough = (value: unknown) =>
  typeof value === 'string' && value.length >= 15 && value.length <= 1_000
    ? null
    : { code: 'TOO_SHORT', detail: 'must have at least 15 characters; a sentence is easy to remember' };

/** A one-time link and the password that its holder chooses (NIST SP 800-63B: length, no rules of composition). */
export class RedeemLinkDto {
  @Text(200)
  token!: string;

  @Check(longEnough)
  password!: string;
}

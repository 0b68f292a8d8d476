import { ROLES, type Role } from '@tandem/accounts';
import { Check, OneOf, Text } from '@tandem/input';
import { LANGUAGES } from '@tandem/vocabulary';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

export class InviteDto {
  @Check((value) => {
    if (typeof value !== 'string') return { code: 'WRONG_TYPE', detail: 'must be text' };
    if (value.length > 254) return { code: 'TOO_LONG', detail: 'must be at most 254 characters' };
    return ADDRESS.test(value.trim()) ? null : { code: 'NOT_AN_ADDRESS', detail: 'must be an e-mail address' };
  })
  email!: string;

  @OneOf(ROLES)
  role!: Role;

  /** In which the mail is written; left out: that of the request. */
  @OneOf(LANGUAGES, { optional: true })
  language?: string | null;
}

const LONGEST = 1_000;
const SHORTEST = 15;

export class AcceptInvitationDto {
  @Text(200)
  name!: string;

  /** NIST SP 800-63B: length, no rules of composition. */
  @Check((value) => {
    if (typeof value !== 'string') return { code: 'WRONG_TYPE', detail: 'must be text' };
    if (value.length < SHORTEST)
      return { code: 'TOO_SHORT', detail: `must have at least ${SHORTEST} characters; a sentence is easy to remember` };
    return value.length > LONGEST ? { code: 'TOO_LONG', detail: `must be at most ${LONGEST} characters` } : null;
  })
  password!: string;
}

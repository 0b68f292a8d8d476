import { IdentityNotAllowed, ProviderAnswerRefused } from './identity-providers.errors.js';
import type { IdentityProvider } from './identity-provider.js';

/** Who a provider says that somebody is: known by issuer and subject together, and by nothing else. */
export interface ProvenIdentity {
  issuer: string;
  subject: string;
  /** Whether both factors were shown there, as far as the operator lets its word count. */
  secondFactor: boolean;
}

/** What a token says, as far as it concerns us; anything may stand there. */
export type Claims = Readonly<Record<string, unknown>>;

/** OpenID Connect Core 1.0 §2. */
const LONGEST_SUBJECT = 255;

/** What the provider calls the person. @throws ProviderAnswerRefused where that is no name as the standard has it */
export function subjectOf({ sub }: Claims): string {
  if (typeof sub !== 'string' || sub === '' || sub.length > LONGEST_SUBJECT) throw new ProviderAnswerRefused();
  return sub;
}

/** Does the provider say, in words that the operator takes for it, that a second factor was shown? */
export function showsSecondFactor({ secondFactor }: Pick<IdentityProvider, 'secondFactor'>, claims: Claims): boolean {
  const { acr, amr } = claims;
  if (typeof acr === 'string' && secondFactor.acr.includes(acr)) return true;
  return Array.isArray(amr) && amr.some((each) => secondFactor.amr.includes(each as string));
}

/**
 * Where the operator has named domains, the address has to be one of them, exactly, and confirmed.
 *
 * @throws IdentityNotAllowed
 */
export function refuseForeign({ emailDomains }: Pick<IdentityProvider, 'emailDomains'>, claims: Claims): void {
  if (emailDomains.length === 0) return;
  const { email, email_verified: isVerified } = claims;
  if (typeof email !== 'string' || isVerified !== true) throw new IdentityNotAllowed();
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (!emailDomains.includes(domain)) throw new IdentityNotAllowed();
}

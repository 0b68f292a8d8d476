/** A sign-in of an organisation's own (OpenID Connect), as the operator has set it up. */
export interface IdentityProvider {
  /** In addresses; never changed, since it is registered there. */
  readonly id: string;
  /** Shown on buttons. */
  readonly name: string;
  /** As the provider writes itself, to the letter. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whose confirmed addresses may come in by it, in lower case; empty: it is not asked for addresses. */
  readonly emailDomains: readonly string[];
  /** What it says of a sign-in that shows a second factor; both empty: its word does not count for that. */
  readonly secondFactor: { readonly acr: readonly string[]; readonly amr: readonly string[] };
  /** How long ago the person may have signed in there; null: it is not asked, for providers that do not tell. */
  readonly maxAgeMinutes: number | null;
}

/** Provider token of the IdentityProvider[]. */
export const IDENTITY_PROVIDERS = Symbol('IDENTITY_PROVIDERS');

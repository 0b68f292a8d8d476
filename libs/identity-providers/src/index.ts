/** Sign-in at an organisation's own provider (OpenID Connect Core 1.0), and whose accounts there are whose here. */
export { Identities, type LinkedIdentity } from './identities.service.js';
export {
  DemoPersonLinksNothing,
  IdentityNotAllowed,
  IdentityNotFound,
  IdentityNotLinked,
  IdentityTaken,
  ProviderAnswerRefused,
  ProviderNotFound,
  ProviderNotReached,
  ProvidersFileUnusable,
} from './identity-providers.errors.js';
export { IdentityProvidersModule } from './identity-providers.module.js';
export { isLocalPath } from './local-path.js';
export type { ProviderAnswer } from './oidc-client.js';
export { ProviderSignIn, type Arrival, type Departure } from './provider-sign-in.service.js';

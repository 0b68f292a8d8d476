import { Inject, Injectable, Logger } from '@nestjs/common';
import { loadConfig } from '@tandem/platform/config';
import { OutsideHttp, OutsideRefused } from '@tandem/platform/outbound';
import {
  ClientSecretBasic,
  ClientSecretPost,
  type ClientAuth,
  type Configuration,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import { ProviderAnswerRefused, ProviderNotReached } from './identity-providers.errors.js';
import type { IdentityProvider } from './identity-provider.js';
import { PROVIDERS_HTTP, outsideFetch } from './outside-fetch.js';
import type { Claims } from './proven-identity.js';

/** What is known here alone of one sign-in that is on its way. */
export interface FlowSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** What the provider sent the browser back with (OpenID Connect Core 1.0 §3.1.2.5, RFC 9207). */
export interface ProviderAnswer {
  state: string;
  code?: string | null;
  iss?: string | null;
  error?: string | null;
}

const HOUR_MS = 3_600_000;

/** Speaks OpenID Connect with the providers: authorization code with PKCE, and ID tokens whose signature is checked. */
@Injectable()
export class OidcClient {
  private readonly logger = new Logger('identity-providers');
  private readonly described = new Map<string, { until: number; configuration: Promise<Configuration> }>();

  constructor(@Inject(PROVIDERS_HTTP) private readonly outside: OutsideHttp) {}

  /** Whither the browser goes to sign in. @throws ProviderNotReached */
  async address(provider: IdentityProvider, { state, nonce, verifier }: FlowSecrets): Promise<string> {
    const configuration = await this.configurationOf(provider);
    const { acr } = provider.secondFactor;
    const url = buildAuthorizationUrl(configuration, {
      response_type: 'code',
      redirect_uri: returnAddress(provider),
      // Of a person no more is asked for than is looked at.
      scope: provider.emailDomains.length > 0 ? 'openid email' : 'openid',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(provider.maxAgeMinutes === null ? {} : { max_age: String(provider.maxAgeMinutes * 60) }),
      ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
    });
    return url.href;
  }

  /**
   * Exchanges the code, and checks issuer, audience, nonce, times, algorithm and signature.
   *
   * @returns what the ID token says, with the address from the provider's other door where domains count
   * @throws ProviderNotReached, ProviderAnswerRefused
   */
  async prove(provider: IdentityProvider, answer: ProviderAnswer, expected: FlowSecrets): Promise<Claims> {
    const configuration = await this.configurationOf(provider);
    try {
      const tokens = await authorizationCodeGrant(configuration, answeredUrl(provider, answer), {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.verifier,
        ...(provider.maxAgeMinutes === null ? {} : { maxAge: provider.maxAgeMinutes * 60 }),
        idTokenExpected: true,
      });
      const claims = { ...tokens.claims() };
      if (provider.emailDomains.length === 0 || claims.email !== undefined) return claims;
      const { email, email_verified } = await fetchUserInfo(configuration, tokens.access_token, claims.sub ?? '');
      return { ...claims, email, email_verified };
    } catch (error) {
      throw this.refusal(provider, error);
    }
  }

  private configurationOf(provider: IdentityProvider): Promise<Configuration> {
    const known = this.described.get(provider.id);
    if (known && known.until > Date.now()) return known.configuration;
    const configuration = this.discover(provider);
    this.described.set(provider.id, { until: Date.now() + HOUR_MS, configuration });
    configuration.catch(() => this.described.delete(provider.id));
    return configuration;
  }

  private async discover(provider: IdentityProvider): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = provider;
    // Marked as deprecated by its authors to stand out. Only an issuer on this machine has such an address.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const insecure = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    try {
      const configuration = await discovery(new URL(issuer), clientId, {}, clientAuthentication(clientSecret), {
        [customFetch]: outsideFetch(this.outside),
        execute: [enableNonRepudiationChecks, ...insecure],
      });
      // To the letter (OpenID Connect Discovery 1.0 §4.3): a template for many tenants is nobody's issuer.
      if (configuration.serverMetadata().issuer !== issuer) throw new Error('It calls itself by another name');
      return configuration;
    } catch (error) {
      this.note(provider, error);
      throw new ProviderNotReached({ cause: error });
    }
  }

  private refusal(provider: IdentityProvider, error: unknown): Error {
    this.note(provider, error);
    const isAway = causes(error).some(
      (cause) =>
        cause instanceof OutsideRefused || (cause as { code?: unknown }).code === 'OAUTH_RESPONSE_IS_NOT_CONFORM',
    );
    return isAway ? new ProviderNotReached({ cause: error }) : new ProviderAnswerRefused({ cause: error });
  }

  /** For operators: which check failed. What the error carries besides is tokens and claims. */
  private note(provider: IdentityProvider, error: unknown): void {
    const reasons = causes(error).map(({ code, error: said, reason, message }) => reason ?? said ?? code ?? message);
    this.logger.warn({ message: 'A provider was not reached or not believed', provider: provider.id, reasons });
  }
}

/** Where the provider sends the browser back to; registered there, one for each provider. */
const returnAddress = ({ id }: IdentityProvider): string => `${loadConfig().publicUrl}/sign-in/with/${id}`;

function answeredUrl(provider: IdentityProvider, { state, code, iss, error }: ProviderAnswer): URL {
  const url = new URL(returnAddress(provider));
  for (const [name, value] of Object.entries({ state, code, iss, error })) if (value) url.searchParams.set(name, value);
  return url;
}

/** As the provider says that it takes secrets; in the header where it says nothing (OpenID Connect Discovery 1.0 §3). */
function clientAuthentication(secret: string): ClientAuth {
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authenticate = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
    authenticate(secret)(server, client, body, headers);
  };
}

interface Cause {
  code?: unknown;
  error?: unknown;
  reason?: unknown;
  message?: unknown;
}

/** The error and what caused it, a few steps down. */
function causes(error: unknown, depth = 4): Cause[] {
  if (!(error instanceof Error) || depth === 0) return [];
  return [error, ...causes(error.cause, depth - 1)];
}

import { Injectable } from '@nestjs/common';
import { digestOf, newSecret } from '@tandem/accounts';
import { KeyRing } from '@tandem/platform/sealing';
import { randomPKCECodeVerifier } from 'openid-client';
import { FlowsRepository, type Purpose } from './flows.repository.js';
import { ProviderAnswerRefused } from './identity-providers.errors.js';
import type { FlowSecrets } from './oidc-client.js';

/** What the browser that comes back wants. */
export interface Wish {
  purpose: Purpose;
  /** The session that links; null for the other purposes. */
  sessionId: string | null;
  /** An own page. */
  next: string;
  /** The digest of an invitation's link, and what the invited calls themselves. */
  invitation?: { digest: string; name: string };
}

/** A wish on its way to the provider, and what it is known by when it comes back. */
export type Flow = Wish & { secrets: FlowSecrets };

/** Keeps what a browser that was sent to a provider wants, bound to that browser by a secret in its cookie. */
@Injectable()
export class Flows {
  constructor(
    private readonly repository: FlowsRepository,
    private readonly keys: KeyRing,
  ) {}

  /** @returns the secret for the browser's cookie */
  async keep(providerId: string, { purpose, sessionId, ...rest }: Flow): Promise<string> {
    const handle = newSecret();
    const handleHash = digestOf(handle);
    const stateHash = digestOf(rest.secrets.state);
    const sealed = await this.keys.seal(Buffer.from(JSON.stringify(rest)), placeOf(handleHash));
    await this.repository.insert({ handleHash, stateHash, providerId, purpose, sessionId, sealed });
    return handle;
  }

  /** Takes it up, once. @throws ProviderAnswerRefused */
  async take(providerId: string, handle: string, state: string): Promise<Flow> {
    const handleHash = digestOf(handle);
    const stored = await this.repository.redeem(handleHash, digestOf(state), providerId);
    if (!stored) throw new ProviderAnswerRefused();
    const { purpose, sessionId, sealed } = stored;
    const rest = JSON.parse((await this.keys.open(sealed, placeOf(handleHash))).toString()) as Omit<
      Flow,
      'purpose' | 'sessionId'
    >;
    return { purpose, sessionId, ...rest };
  }
}

/** Secrets of one more sign-in, 256 bits each. */
export const newFlowSecrets = (): FlowSecrets => ({
  state: newSecret(),
  nonce: newSecret(),
  verifier: randomPKCECodeVerifier(),
});

const placeOf = (id: string) => ({ table: 'identity_flows', id, field: 'sealed' });

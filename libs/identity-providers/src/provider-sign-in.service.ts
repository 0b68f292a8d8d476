import { Inject, Injectable } from '@nestjs/common';
import { InvitationsService, digestOf, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { RateLimits, Sessions, networkOf, refuseStale, type Device, type OpenedSession } from '@tandem/sign-in';
import { Flows, newFlowSecrets, type Flow, type Wish } from './flows.js';
import { Identities } from './identities.service.js';
import { IDENTITY_PROVIDERS, type IdentityProvider } from './identity-provider.js';
import { DemoPersonLinksNothing, ProviderAnswerRefused, ProviderNotFound } from './identity-providers.errors.js';
import { OidcClient, type ProviderAnswer } from './oidc-client.js';
import { refuseForeign, showsSecondFactor, subjectOf, type ProvenIdentity } from './proven-identity.js';

/** Sign-ins begun and answered from one network: thirty, then two a minute; those that end well are given back. */
const OF_NETWORK = { burst: 30, perMinute: 2 };

/** Where the browser goes now, and the secret by which it is known again. */
export interface Departure {
  url: string;
  handle: string;
}

/** What came of it: a session that was opened, or null where an identity was linked in one; and whither now. */
export interface Arrival {
  opened: OpenedSession | null;
  /** An own page. */
  next: string;
}

/** Signing in at a provider, and linking what it says to a person here. */
@Injectable()
export class ProviderSignIn {
  constructor(
    private readonly client: OidcClient,
    private readonly flows: Flows,
    private readonly identities: Identities,
    private readonly invitations: InvitationsService,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    @Inject(IDENTITY_PROVIDERS) private readonly providers: readonly IdentityProvider[],
  ) {}

  /** Those that the operator has set up; none where nothing is. */
  list(): Pick<IdentityProvider, 'id' | 'name'>[] {
    return this.providers.map(({ id, name }) => ({ id, name }));
  }

  /** Sends a browser to sign in. `next` is an own page. @throws ProviderNotFound, ProviderNotReached, TooManyTries */
  beginSignIn(providerId: string, next: string, device: Device): Promise<Departure> {
    return this.begin(providerId, { purpose: 'sign_in', sessionId: null, next }, device);
  }

  /**
   * Sends the browser of whoever is signed in to show an identity, which is then theirs.
   *
   * @throws FactorTooOld, DemoPersonLinksNothing, ProviderNotFound, ProviderNotReached, TooManyTries
   */
  beginLink(providerId: string, viewer: Viewer, next: string, device: Device): Promise<Departure> {
    if (viewer.demo) throw new DemoPersonLinksNothing();
    refuseStale(viewer);
    return this.begin(providerId, { purpose: 'link', sessionId: viewer.session?.id ?? null, next }, device);
  }

  /**
   * Sends the browser of somebody invited to show the identity that is to be theirs.
   *
   * @throws InvitationNotValid, AccountExists, ProviderNotFound, ProviderNotReached, TooManyTries
   */
  async beginInvitation(
    providerId: string,
    { token, name }: { token: string; name: string },
    device: Device,
  ): Promise<Departure> {
    await this.invitations.refuseUnlessNew(token);
    const invitation = { digest: digestOf(token), name };
    return this.begin(providerId, { purpose: 'invitation', sessionId: null, next: '/', invitation }, device);
  }

  /**
   * Ends what was begun in this browser, once: checks what the provider says and acts on it.
   *
   * @param handle the secret in the browser's cookie
   * @param viewer who is signed in there, or null
   * @throws ProviderAnswerRefused, IdentityNotAllowed, IdentityNotLinked, IdentityTaken, InvitationNotValid,
   *   AccountExists, ProviderNotFound, ProviderNotReached, TooManyTries
   */
  async finish(
    providerId: string,
    answer: ProviderAnswer,
    from: { handle: string | undefined; viewer: Viewer | null; device: Device },
  ): Promise<Arrival> {
    const giveBack = await this.take(from.device);
    try {
      const arrival = await this.arrive(this.provider(providerId), answer, from);
      await giveBack();
      return arrival;
    } catch (error) {
      await this.recordRefusal(providerId, error);
      throw error;
    }
  }

  private async begin(providerId: string, wish: Wish, device: Device): Promise<Departure> {
    await this.take(device);
    const provider = this.provider(providerId);
    const secrets = newFlowSecrets();
    const url = await this.client.address(provider, secrets);
    return { url, handle: await this.flows.keep(provider.id, { ...wish, secrets }) };
  }

  private async arrive(
    provider: IdentityProvider,
    answer: ProviderAnswer,
    { handle, viewer, device }: { handle: string | undefined; viewer: Viewer | null; device: Device },
  ): Promise<Arrival> {
    if (handle === undefined) throw new ProviderAnswerRefused();
    const flow = await this.flows.take(provider.id, handle, answer.state);
    const { purpose, sessionId, next } = flow;
    if (purpose === 'link' && (!viewer || viewer.session?.id !== sessionId)) throw new ProviderAnswerRefused();
    const claims = await this.client.prove(provider, answer, flow.secrets);
    refuseForeign(provider, claims);
    const identity = {
      issuer: provider.issuer,
      subject: subjectOf(claims),
      secondFactor: showsSecondFactor(provider, claims),
    };
    if (purpose === 'link' && viewer) {
      await this.transactions.run((tx) => this.identities.link(tx, viewer.personId, identity));
      return { opened: null, next };
    }
    return { opened: await this.open(flow, identity, device), next };
  }

  private open({ purpose, invitation }: Flow, identity: ProvenIdentity, device: Device): Promise<OpenedSession> {
    return this.transactions.run(async (tx) => {
      let personId: string;
      if (purpose === 'invitation' && invitation) {
        ({ personId } = await this.invitations.acceptWithoutPassword(invitation.digest, invitation.name));
        await this.identities.link(tx, personId, identity);
      } else personId = await this.identities.owner(tx, identity);
      return this.sessions.open(personId, device, 'oidc', { secondFactor: identity.secondFactor });
    });
  }

  private provider(id: string): IdentityProvider {
    const provider = this.providers.find((one) => one.id === id);
    if (!provider) throw new ProviderNotFound();
    return provider;
  }

  /** @returns what gives two tries back: the one that began and the one that ended */
  private async take({ address }: Device): Promise<() => Promise<void>> {
    const network = networkOf(address);
    if (network === null) return () => Promise.resolve();
    const key = `oidc:network:${network}`;
    await this.limits.take(key, OF_NETWORK);
    return async () => {
      await this.limits.giveBack(key, OF_NETWORK);
      await this.limits.giveBack(key, OF_NETWORK);
    };
  }

  /** That somebody tried, where and why it failed; nothing of what the provider said. */
  private async recordRefusal(providerId: string, error: unknown): Promise<void> {
    const { code } = error as { code?: unknown };
    const provider = this.providers.find((one) => one.id === providerId)?.id ?? null;
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        personId: null,
        organisationId: null,
        action: 'session.refused',
        objectType: 'person',
        objectId: 'unknown',
        after: { method: 'oidc', provider, reason: typeof code === 'string' ? code : null },
      }),
    );
  }
}

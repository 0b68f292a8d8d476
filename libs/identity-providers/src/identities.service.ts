import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { MAIL_WANTED, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { IdentitiesRepository, type IdentityRow, type IssuedIdentity } from './identities.repository.js';
import { IDENTITY_PROVIDERS, type IdentityProvider } from './identity-provider.js';
import { IdentityNotFound, IdentityNotLinked, IdentityTaken } from './identity-providers.errors.js';

/** A linked identity with the name of its provider; of one that is not set up any more, its host. */
export type LinkedIdentity = Omit<IdentityRow, 'issuer'> & { provider: string; providerId: string | null };

/** Which accounts at providers belong to whom here. An e-mail address never decides it. */
@Injectable()
export class Identities {
  constructor(
    private readonly repository: IdentitiesRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    @Inject(IDENTITY_PROVIDERS) private readonly providers: readonly IdentityProvider[],
  ) {}

  /** The person's own, oldest first. */
  async list(personId: string): Promise<LinkedIdentity[]> {
    const rows = await this.repository.of(personId);
    return rows.map(({ issuer, ...row }) => ({ ...row, ...this.named(issuer) }));
  }

  /** Whose an identity is, noting the use. @throws IdentityNotLinked */
  async owner(tx: EntityManager, identity: IssuedIdentity): Promise<string> {
    const personId = await this.repository.use(tx, identity);
    if (personId === null) throw new IdentityNotLinked();
    return personId;
  }

  /** @throws IdentityTaken */
  async link(tx: EntityManager, personId: string, identity: IssuedIdentity): Promise<void> {
    const id = await this.repository.insert(tx, personId, identity);
    if (id === null) throw new IdentityTaken();
    await this.record(tx, personId, id, { action: 'identity.linked', issuer: identity.issuer });
  }

  /** Sessions that it opened go on. @throws IdentityNotFound */
  async unlink(viewer: Viewer, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const issuer = await this.repository.delete(tx, viewer.personId, id);
      if (issuer === null) throw new IdentityNotFound();
      await this.record(tx, viewer.personId, id, { action: 'identity.unlinked', issuer });
    });
  }

  /** The trail names the issuer, not what it calls the person; the person is told by mail. */
  private async record(
    tx: EntityManager,
    personId: string,
    id: string,
    { action, issuer }: { action: 'identity.linked' | 'identity.unlinked'; issuer: string },
  ): Promise<void> {
    const about = { organisationId: null, objectType: 'identity', objectId: id };
    await this.audit.record(tx, { personId, action, ...about, after: { issuer } });
    const kind = action === 'identity.linked' ? 'identity_linked' : 'identity_unlinked';
    const payload: MailWanted = {
      kind,
      fact: `${kind}:${id}`,
      to: { personId },
      params: { provider: this.named(issuer).provider, at: new Date().toISOString() },
    };
    await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: personId, payload });
  }

  private named(issuer: string): { provider: string; providerId: string | null } {
    const known = this.providers.find((provider) => provider.issuer === issuer);
    return { provider: known?.name ?? new URL(issuer).host, providerId: known?.id ?? null };
  }
}

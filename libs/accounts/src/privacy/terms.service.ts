import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { TermsNotAccepted } from '../accounts.errors.js';
import type { Viewer } from '../viewer.js';
import { TermsRepository } from './terms.repository.js';

/** The terms in force; whoever accepted others is asked again. */
export const TERMS_VERSION = '2026-11-01';

/** How a person stands to the terms of use. */
export interface TermsStanding {
  /** The version in force. */
  version: string;
  accepted: boolean;
  /** When the version in force was accepted. */
  acceptedAt: Date | null;
}

/** Terms of use, which each person accepts at the first sign-in and again when they change. */
@Injectable()
export class TermsService {
  /** People who have accepted the version in force: that does not change back. */
  private readonly known = new Set<string>();

  constructor(
    private readonly repository: TermsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  async of(viewer: Viewer): Promise<TermsStanding> {
    const { version, at } = await this.repository.acceptedBy(viewer.personId);
    const accepted = version === TERMS_VERSION;
    return { version: TERMS_VERSION, accepted: accepted || isExempt(viewer), acceptedAt: accepted ? at : null };
  }

  /** @throws TermsNotAccepted for a version that is not in force */
  async accept(viewer: Viewer, version: string): Promise<TermsStanding> {
    if (version !== TERMS_VERSION) throw new TermsNotAccepted();
    await this.transactions.run(async (tx) => {
      const before = await this.repository.acceptedBy(viewer.personId);
      if (before.version === version) return;
      await this.repository.setAccepted(tx, viewer.personId, version);
      await this.audit.record(tx, {
        personId: viewer.personId,
        organisationId: null,
        action: 'terms.accepted',
        objectType: 'person',
        objectId: viewer.personId,
        after: { version },
      });
    });
    return this.of(viewer);
  }

  /** For every request of a session. @throws TermsNotAccepted */
  async require(viewer: Viewer): Promise<void> {
    if (isExempt(viewer) || this.known.has(viewer.personId)) return;
    if (!(await this.of(viewer)).accepted) throw new TermsNotAccepted();
    this.known.add(viewer.personId);
  }
}

/** Demo people only look around; a token was made by somebody who had accepted. */
const isExempt = (viewer: Viewer): boolean => viewer.demo || viewer.scopes !== null;

import { Injectable } from '@nestjs/common';
import type { Role, Viewer } from '@tandem/accounts';
import { KeyRing, canonicalJson } from '@tandem/platform/sealing';
import type { EntityManager } from 'typeorm';
import type { Consent, ConsentObject, ConsentPurpose, ConsentTier } from './consent.entity.js';
import { ConsentMissing } from './consents.errors.js';
import { ConsentsRepository } from './consents.repository.js';

/** What is consented to, for an organisation in which the viewer serves in one of the roles. */
export interface NewConsent {
  purpose: ConsentPurpose;
  organisationId: string;
  objectType: ConsentObject;
  objectId: string;
  /** The edition that is shown. */
  version: number;
  /** What is shown: only a keyed digest of it is kept. */
  content: unknown;
  tier: ConsentTier;
  roles: readonly Role[];
}

/** A need or an offer as far as its being seen rests on a consent. */
export interface PublishedRecord {
  id: string;
  organisationId: string;
  visibility: ConsentTier | 'sealed';
  edition: number;
  content: unknown;
}

/** Records of consent. The database lets a record reach another tier only while one stands. */
@Injectable()
export class Consents {
  constructor(
    private readonly repository: ConsentsRepository,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Records that the viewer consents, in the transaction of what it shows; an older consent to the same ends with it.
   * @throws ConsentMissing where the viewer serves there in none of the roles
   */
  async give(tx: EntityManager, viewer: Viewer, { content, roles, version, ...consent }: NewConsent): Promise<void> {
    const serving = viewer.memberships.find(
      ({ organisationId, role }) => organisationId === consent.organisationId && roles.includes(role),
    );
    if (!serving) throw new ConsentMissing();
    await this.repository.replace(tx, {
      ...consent,
      personId: viewer.personId,
      role: serving.role,
      objectVersion: version,
      contentDigest: this.keys.digest(canonicalJson(content)),
    });
  }

  /**
   * Settles what a need or an offer rests on after a step or a change: while it is shown, the viewer consents to this
   * edition for this tier; when it is sealed or no longer shown, what stood ends.
   *
   * @param roles who may consent for its owner @throws ConsentMissing
   */
  async toPublish(
    tx: EntityManager,
    viewer: Viewer,
    type: 'need' | 'offer',
    record: PublishedRecord,
    isShown: boolean,
    roles: readonly Role[],
  ): Promise<void> {
    const { id, organisationId, visibility: tier, edition: version, content } = record;
    const purpose = `publish_${type}` as const;
    if (!isShown || tier === 'sealed') return this.withdraw(tx, viewer.personId, purpose, id, organisationId);
    return this.give(tx, viewer, {
      purpose,
      organisationId,
      objectType: type,
      objectId: id,
      version,
      content,
      tier,
      roles,
    });
  }

  /** Ends what stands for a purpose, of one organisation or (null) of all. @param by null for the system */
  withdraw(
    tx: EntityManager,
    by: string | null,
    purpose: ConsentPurpose,
    objectId: string,
    organisationId: string | null,
  ): Promise<void> {
    return this.repository.end(tx, by, purpose, objectId, organisationId);
  }

  /** All that was ever consented about a record, oldest first. */
  of(type: ConsentObject, id: string): Promise<Consent[]> {
    return this.repository.of(type, id);
  }

  /** Ids of the organisations whose consent stands. */
  standing(tx: EntityManager, purpose: ConsentPurpose, objectId: string): Promise<string[]> {
    return this.repository.standing(tx, purpose, objectId);
  }
}

import { Injectable } from '@nestjs/common';
import { rolesFor, type Role } from '@tandem/accounts';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { Annex, type AnnexedRecord } from './annex.entity.js';

/** Somebody who may open an annex, and since when by whom. */
export interface Holder {
  personId: string;
  name: string;
  organisations: string[];
  grantedBy: string;
  grantedAt: Date;
}

/** Somebody who may be named a holder, and for whom. */
export interface PossibleHolder {
  personId: string;
  name: string;
  organisationId: string;
}

/** One opening of an annex. */
export interface Look {
  personId: string;
  name: string;
  version: number;
  at: Date;
  address: string | null;
  via: 'session' | 'token';
}

/** Who speaks for an organisation, and whose names open with a talk. */
const SPEAKING: readonly Role[] = ['national_endorser', 'donor_officer', 'donor_approver'];
const HOLDER = `h.person_id AS "personId", p.name, h.granted_by AS "grantedBy", h.granted_at AS "grantedAt",
  ARRAY(SELECT DISTINCT m.organisation_id FROM memberships m WHERE m.person_id = p.id) AS organisations`;
const IN_ORDER = 'ORDER BY h.granted_at, p.name, p.id';

@Injectable()
export class AnnexesRepository {
  constructor(private readonly transactions: Transactions) {}

  of(tx: EntityManager, { type, id }: Pick<AnnexedRecord, 'type' | 'id'>): Promise<Annex | null> {
    return tx.findOneBy(Annex, { objectType: type, objectId: id });
  }

  locked(tx: EntityManager, { type, id }: AnnexedRecord): Promise<Annex | null> {
    return tx.findOne(Annex, {
      where: { objectType: type, objectId: id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** False when the record has one already. */
  async insert(tx: EntityManager, annex: Omit<Annex, 'createdAt' | 'updatedAt'>): Promise<boolean> {
    const rows = await prepared(
      tx,
      `INSERT INTO sealed_annexes (id, object_type, object_id, organisation_id, version, box, digest, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (object_type, object_id) DO NOTHING RETURNING id`,
      [
        annex.id,
        annex.objectType,
        annex.objectId,
        annex.organisationId,
        annex.version,
        annex.box,
        annex.digest,
        annex.createdBy,
      ],
    );
    return rows.length === 1;
  }

  async rewrite(tx: EntityManager, id: string, box: Buffer, digest: string): Promise<void> {
    await prepared(
      tx,
      `UPDATE sealed_annexes SET box = $2, digest = $3, version = version + 1, updated_at = clock() WHERE id = $1`,
      [id, box, digest],
    );
  }

  /** Those who hold it now, with the organisations in which they serve. */
  holders(tx: EntityManager, annexId: string): Promise<Holder[]> {
    return prepared<Holder>(
      tx,
      `SELECT ${HOLDER} FROM sealed_holders h JOIN people p ON p.id = h.person_id
        WHERE h.annex_id = $1 AND h.revoked_at IS NULL ${IN_ORDER}`,
      [annexId],
    );
  }

  /** Of records that have an annex, who holds it now; who destroys one leaves no holder. */
  async holdersOf(type: AnnexedRecord['type'], ids: readonly string[]): Promise<Map<string, Holder[]>> {
    const rows = await prepared<Holder & { recordId: string }>(
      this.transactions.reader,
      `SELECT h.object_id AS "recordId", ${HOLDER} FROM sealed_holders h JOIN people p ON p.id = h.person_id
        WHERE h.object_type = $1 AND h.object_id = ANY($2::uuid[]) AND h.revoked_at IS NULL ${IN_ORDER}`,
      [type, ids],
    );
    const holders = new Map<string, Holder[]>();
    for (const { recordId, ...holder } of rows) holders.set(recordId, [...(holders.get(recordId) ?? []), holder]);
    return holders;
  }

  /** Who works for the owner, then who speaks for the parties: each once an organisation. */
  possibleHolders(owner: string, parties: readonly string[]): Promise<PossibleHolder[]> {
    return prepared<PossibleHolder>(
      this.transactions.reader,
      `SELECT DISTINCT p.id AS "personId", p.name, m.organisation_id AS "organisationId", m.organisation_id <> $1::uuid AS other
         FROM memberships m JOIN people p ON p.id = m.person_id
        WHERE (m.organisation_id = $1::uuid AND m.role = ANY($3::text[]))
           OR (m.organisation_id = ANY($2::uuid[]) AND m.role = ANY($4::text[]))
        ORDER BY other, "organisationId", p.name, p.id LIMIT 500`,
      [owner, parties, rolesFor('annex', 'read'), SPEAKING],
    );
  }

  /** Those of the people who serve in one of the organisations. */
  async serving(tx: EntityManager, people: readonly string[], organisations: readonly string[]): Promise<string[]> {
    const rows = await prepared<{ person_id: string }>(
      tx,
      `SELECT DISTINCT person_id FROM memberships
        WHERE person_id = ANY($1::uuid[]) AND organisation_id = ANY($2::uuid[])`,
      [people, organisations],
    );
    return rows.map((row) => row.person_id);
  }

  /** Makes these people the holders: others lose it, who held it goes on. */
  async setHolders(
    tx: EntityManager,
    { id, objectType, objectId }: Pick<Annex, 'id' | 'objectType' | 'objectId'>,
    people: readonly string[],
    by: string,
  ): Promise<void> {
    await prepared(
      tx,
      `UPDATE sealed_holders SET revoked_at = clock(), revoked_by = $3
        WHERE annex_id = $1 AND revoked_at IS NULL AND person_id <> ALL($2::uuid[])`,
      [id, people, by],
    );
    await prepared(
      tx,
      `INSERT INTO sealed_holders (annex_id, object_type, object_id, person_id, granted_by)
       SELECT $1::uuid, $4::text, $5::uuid, person, $3::uuid FROM unnest($2::uuid[]) AS person
       ON CONFLICT (annex_id, person_id) WHERE revoked_at IS NULL DO NOTHING`,
      [id, people, by, objectType, objectId],
    );
  }

  /** Nobody holds it any more, and there is nothing to hold. */
  async destroy(tx: EntityManager, annex: Annex, by: string): Promise<void> {
    await prepared(tx, 'UPDATE sealed_annexes SET box = NULL, updated_at = clock() WHERE id = $1', [annex.id]);
    await this.setHolders(tx, annex, [], by);
  }

  async logLook(
    tx: EntityManager,
    annex: Pick<Annex, 'id' | 'version'>,
    personId: string,
    { address, via }: Pick<Look, 'address' | 'via'>,
  ): Promise<void> {
    await prepared(
      tx,
      `INSERT INTO sealed_looks (annex_id, annex_version, person_id, address, via) VALUES ($1, $2, $3, $4, $5)`,
      [annex.id, annex.version, personId, address, via],
    );
  }

  /** The newest looks first. */
  looks(tx: EntityManager, annexId: string, limit: number): Promise<Look[]> {
    return prepared<Look>(
      tx,
      `SELECT l.person_id AS "personId", p.name, l.annex_version AS version, l.at, l.address, l.via
         FROM sealed_looks l JOIN people p ON p.id = l.person_id
        WHERE l.annex_id = $1 ORDER BY l.id DESC LIMIT $2`,
      [annexId, limit],
    );
  }
}

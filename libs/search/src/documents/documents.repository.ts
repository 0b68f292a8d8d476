import { Injectable } from '@nestjs/common';
import { AccountsRepository } from '@tandem/accounts';
import { Need } from '@tandem/needs';
import { Offer } from '@tandem/offers';
import { prepared } from '@tandem/platform/database';
import { Project } from '@tandem/projects';
import { In, type EntityManager } from 'typeorm';
import type { FoundKind } from '../found-kind.js';
import { indexedWords } from '../words/words.js';
import type { DocumentField, SearchDocument } from './document.js';
import { documentOfNeed, documentOfOffer, documentOfProject, type Owners } from './documents.js';

/** Any fixed number. */
const CATCH_UP_LOCK = 5_240_960;

const TABLES: Record<FoundKind, string> = { need: 'needs', offer: 'offers', project: 'projects' };

/** Records that are in the index otherwise than they are: sealed ones must not be there, others in their version. */
const stale = (kind: FoundKind): string => {
  const differs =
    kind === 'project'
      ? 'd.version IS DISTINCT FROM r.version'
      : `CASE WHEN r.visibility = 'sealed' THEN d.object_id IS NOT NULL ELSE d.version IS DISTINCT FROM r.version END`;
  return `SELECT r.id FROM ${TABLES[kind]} r
    LEFT JOIN search_documents d ON d.object_type = '${kind}' AND d.object_id = r.id
    WHERE r.changed_in >= $1::text::xid8 AND ${differs} ORDER BY r.number DESC LIMIT $2`;
};

/** Writes the index, from the records as they are. */
@Injectable()
export class DocumentsRepository {
  constructor(private readonly accounts: AccountsRepository) {}

  /** False while another process looks through what was written. Ends with the transaction. */
  async mayCatchUp(tx: EntityManager): Promise<boolean> {
    const [row] = await prepared<{ mine: boolean }>(tx, 'SELECT pg_try_advisory_xact_lock($1) AS mine', [
      CATCH_UP_LOCK,
    ]);
    return row?.mine === true;
  }

  /** Up to where the records of a kind were looked through, and up to where they can be now without missing any. */
  async progress(tx: EntityManager, kind: FoundKind): Promise<{ seen: string; now: string }> {
    const [row] = await tx.query<{ seen: string; now: string }[]>(
      `SELECT coalesce((SELECT seen FROM search_progress WHERE object_type = $1), '0'::xid8)::text AS seen,
              pg_snapshot_xmin(pg_current_snapshot())::text AS now`,
      [kind],
    );
    return row ?? { seen: '0', now: '0' };
  }

  async noteProgress(tx: EntityManager, kind: FoundKind, seen: string): Promise<void> {
    await tx.query(
      `INSERT INTO search_progress (object_type, seen) VALUES ($1, $2::text::xid8)
       ON CONFLICT (object_type) DO UPDATE SET seen = excluded.seen`,
      [kind, seen],
    );
  }

  async staleIds(tx: EntityManager, kind: FoundKind, since: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(stale(kind), [since, limit]);
    return rows.map(({ id }) => id);
  }

  /** Everything is to be looked through from the beginning, whatever version it is in. */
  async forget(tx: EntityManager): Promise<void> {
    await tx.query('UPDATE search_documents SET version = 0');
    await tx.query('DELETE FROM search_progress');
  }

  /** How many records of each kind can be found. */
  async counts(tx: EntityManager): Promise<Partial<Record<FoundKind, number>>> {
    const rows = await tx.query<{ kind: FoundKind; count: string }[]>(
      'SELECT object_type AS kind, count(*) FROM search_documents GROUP BY object_type',
    );
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
  }

  /** The records as they are, in the form in which they are found; sealed ones are absent. */
  async documents(
    tx: EntityManager,
    kind: FoundKind,
    ids: readonly string[],
    today: string,
  ): Promise<SearchDocument[]> {
    const where = { id: In([...ids]) };
    if (kind === 'need') {
      const needs = await tx.findBy(Need, where);
      const owners = await this.owners(needs.map((need) => need.organisationId));
      return needs.flatMap((need) => documentOfNeed(need, owners) ?? []);
    }
    if (kind === 'offer') {
      const offers = await tx.findBy(Offer, where);
      const owners = await this.owners(offers.map((offer) => offer.organisationId));
      return offers.flatMap((offer) => documentOfOffer(offer, owners, today) ?? []);
    }
    const projects = await tx.findBy(Project, where);
    const owners = await this.owners(projects.flatMap((one) => [one.stateOrganisationId, one.donorOrganisationId]));
    return projects.map((project) => documentOfProject(project, owners));
  }

  /** Puts records into the index in place of what it held of them; ids without a document leave it. */
  async write(tx: EntityManager, kind: FoundKind, ids: readonly string[], documents: SearchDocument[]): Promise<void> {
    const kept = documents.map(({ id }) => id);
    await prepared(
      tx,
      `DELETE FROM search_documents WHERE object_type = $1 AND object_id = ANY($2::uuid[]) AND object_id <> ALL($3::uuid[])`,
      [kind, ids, kept],
    );
    if (documents.length === 0) return;
    await prepared(
      tx,
      // By id, so that two that write the same wait for each other in one order. What is newer stays.
      `INSERT INTO search_documents
         (object_type, object_id, version, organisation_id, other_organisation_id, status, visibility, countries, themes,
          entered_at, opened_at, title, words_public, words_accredited, words_parties)
       SELECT $1, x.id, x.version, x."organisationId", x."otherOrganisationId", x.status, x.visibility, x.countries, x.themes,
              x."enteredAt", x."openedAt", array_to_tsvector(x.title), array_to_tsvector(x.public),
              array_to_tsvector(x.accredited), array_to_tsvector(x.parties)
         FROM jsonb_to_recordset($2) AS x(id uuid, version int, "organisationId" uuid, "otherOrganisationId" uuid,
              status text, visibility text, countries text[], themes text[], "enteredAt" timestamptz,
              "openedAt" timestamptz, title text[], public text[], accredited text[], parties text[])
        ORDER BY x.id
       ON CONFLICT (object_type, object_id) DO UPDATE SET
         version = excluded.version, organisation_id = excluded.organisation_id,
         other_organisation_id = excluded.other_organisation_id, status = excluded.status,
         visibility = excluded.visibility, countries = excluded.countries, themes = excluded.themes,
         entered_at = excluded.entered_at, opened_at = excluded.opened_at, title = excluded.title,
         words_public = excluded.words_public, words_accredited = excluded.words_accredited,
         words_parties = excluded.words_parties
       WHERE search_documents.version <= excluded.version`,
      [kind, JSON.stringify(documents.map(rowOf))],
    );
  }

  private async owners(ids: readonly (string | null)[]): Promise<Owners> {
    const known = [...new Set(ids.flatMap((id) => id ?? []))];
    const found = known.length > 0 ? await this.accounts.organisations(known) : [];
    return new Map(found.map((organisation) => [organisation.id, organisation]));
  }
}

function rowOf({ fields, ...document }: SearchDocument) {
  const upTo = (...tiers: DocumentField['tier'][]): string[] => [
    ...indexedWords(fields.flatMap(({ tier, texts }) => (tiers.includes(tier) ? texts : []))),
  ];
  return {
    ...document,
    title: [...indexedWords(fields.flatMap(({ name, texts }) => (name === 'title' ? texts : [])))],
    public: upTo('public'),
    accredited: upTo('public', 'accredited'),
    // What is the owner's alone holds no words; should it one day, they are found by nobody.
    parties: upTo('public', 'accredited', 'parties'),
  };
}

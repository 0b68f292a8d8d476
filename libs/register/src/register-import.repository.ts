import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationRecord } from './iati/organisations.js';
import type { ImportReport } from './import-report.js';
import type { ImportedActivity } from './import-run.js';

/** Any fixed number: imports take turns, so that two of one file cannot both add what is new in it. */
const IMPORT_LOCK = 5_240_930;

/** Writes imports. Every list travels as one JSON parameter. */
@Injectable()
export class RegisterImportRepository {
  /** Waits until no other import runs, for as long as it takes; until the transaction ends. */
  async waitForTurn(tx: EntityManager): Promise<void> {
    await tx.query('SET LOCAL lock_timeout = 0');
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
  }

  /** Opens the import's row, which what it writes refers to. */
  async begin(tx: EntityManager, file: string, defaultCountry: string | null): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      'INSERT INTO register_imports (file_name, default_country) VALUES ($1, $2) RETURNING id',
      [file, defaultCountry],
    );
    if (!row) throw new Error('no import row');
    return row.id;
  }

  /** Completes the import's row, or takes it back where the same file was imported before and nothing changed. */
  async finish(tx: EntityManager, importId: string, report: ImportReport): Promise<void> {
    const { activities, flows, place, skipped, sha256 } = report;
    await tx.query('UPDATE register_imports SET sha256 = $2, counts = $3, report = $4 WHERE id = $1', [
      importId,
      sha256,
      JSON.stringify({ activities, flows, place }),
      JSON.stringify(skipped),
    ]);
    if (activities.added + activities.changed > 0) return;
    await tx.query(
      `DELETE FROM register_imports mine WHERE id = $1 AND EXISTS (
         SELECT FROM register_imports earlier WHERE earlier.sha256 = mine.sha256 AND earlier.id <> mine.id
           AND earlier.default_country IS NOT DISTINCT FROM mine.default_country)`,
      [importId],
    );
  }

  /** Adds the activities that are new, rewrites those whose content differs, and leaves the others untouched. */
  async store(
    tx: EntityManager,
    importId: string,
    batch: readonly ImportedActivity[],
  ): Promise<{ added: number; changed: number }> {
    const known = await this.knownHashes(tx, batch);
    const differing = batch.filter((record) => known.get(record.identifier) !== record.contentHash);
    if (differing.length === 0) return { added: 0, changed: 0 };
    await this.addOrganisations(tx, differing);
    const ids = await this.writeActivities(tx, importId, differing);
    const withIds = differing.map((record) => ({ ...record, id: ids.get(record.identifier) }));
    await this.replaceParts(tx, withIds);
    const changed = differing.filter((record) => known.has(record.identifier)).length;
    return { added: differing.length - changed, changed };
  }

  private async knownHashes(tx: EntityManager, batch: readonly ImportedActivity[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ iati_identifier: string; content_hash: string }[]>(
      'SELECT iati_identifier, content_hash FROM register_activities WHERE iati_identifier = ANY($1)',
      [batch.map((record) => record.identifier)],
    );
    return new Map(rows.map((row) => [row.iati_identifier, row.content_hash]));
  }

  /** The first name under which an organisation came stays. */
  private async addOrganisations(tx: EntityManager, records: readonly ImportedActivity[]): Promise<void> {
    const named = new Map<string, OrganisationRecord>();
    for (const { reporter, participants, flows } of records) {
      const parties = [
        reporter,
        ...participants.map((it) => it.organisation),
        ...flows.flatMap((it) => [it.provider, it.receiver]),
      ];
      for (const party of parties) if (party !== null && !named.has(party.key)) named.set(party.key, party);
    }
    await tx.query(
      `INSERT INTO register_organisations (key, ref, name, type)
       SELECT key, ref, name, type FROM json_to_recordset($1) AS it(key text, ref text, name text, type text)
       WHERE NOT EXISTS (SELECT FROM register_organisations known WHERE known.key = it.key)`,
      [JSON.stringify([...named.values()])],
    );
  }

  private async writeActivities(
    tx: EntityManager,
    importId: string,
    records: readonly ImportedActivity[],
  ): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; iati_identifier: string }[]>(
      `INSERT INTO register_activities (iati_identifier, content_hash, import_id, reporter_id, title, description, status,
         starts_on, ends_on, latest_on, place, regions, locations, sectors, themes)
       SELECT identifier, "contentHash", $2, o.id, title, description, status,
         "startsOn", "endsOn", "latestOn", place, regions, locations, sectors, themes
       FROM json_to_recordset($1) AS it(identifier text, "contentHash" text, reporter json, title text, description text,
         status text, "startsOn" date, "endsOn" date, "latestOn" date, place text, regions text[], locations text[],
         sectors jsonb, themes text[])
       LEFT JOIN register_organisations o ON o.key = it.reporter ->> 'key'
       ON CONFLICT (iati_identifier) DO UPDATE SET content_hash = excluded.content_hash, import_id = excluded.import_id,
         reporter_id = excluded.reporter_id, title = excluded.title, description = excluded.description,
         status = excluded.status, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
         latest_on = excluded.latest_on, place = excluded.place, regions = excluded.regions,
         locations = excluded.locations, sectors = excluded.sectors, themes = excluded.themes
       RETURNING id, iati_identifier`,
      [JSON.stringify(records.map((record) => ({ ...record, flows: undefined }))), importId],
    );
    return new Map(rows.map((row) => [row.iati_identifier, row.id]));
  }

  private async replaceParts(
    tx: EntityManager,
    records: readonly (ImportedActivity & { id: string | undefined })[],
  ): Promise<void> {
    const ids = records.map((record) => record.id);
    for (const table of ['register_activity_countries', 'register_participants', 'register_flows'])
      await tx.query(`DELETE FROM ${table} WHERE activity_id = ANY($1::bigint[])`, [ids]);

    const countries = records.flatMap((record) =>
      record.countries.map((it) => ({ id: record.id, ...it, latest: record.latestOn })),
    );
    await tx.query(
      `INSERT INTO register_activity_countries (activity_id, country, percentage, latest_on)
       SELECT id, country, percentage, latest
       FROM json_to_recordset($1) AS it(id bigint, country text, percentage numeric, latest date)`,
      [JSON.stringify(countries)],
    );

    const participants = records.flatMap((record) =>
      record.participants.map(({ organisation, role }) => ({ id: record.id, role, key: organisation.key })),
    );
    await tx.query(
      `INSERT INTO register_participants (activity_id, organisation_id, role)
       SELECT it.id, o.id, it.role FROM json_to_recordset($1) AS it(id bigint, role text, key text)
       JOIN register_organisations o USING (key)`,
      [JSON.stringify(participants)],
    );

    const flows = records.flatMap((record) =>
      record.flows.map((it) => ({ ...it, id: record.id, provider: it.provider?.key, receiver: it.receiver?.key })),
    );
    await tx.query(
      `INSERT INTO register_flows (activity_id, position, kind, happened_on, amount, currency, value_date, provider_id,
         receiver_id)
       SELECT it.id, position, kind, "on", amount, currency, "valueDate", p.id, r.id
       FROM json_to_recordset($1) AS it(id bigint, position integer, kind text, "on" date, amount numeric,
         currency text, "valueDate" date, provider text, receiver text)
       LEFT JOIN register_organisations p ON p.key = it.provider
       LEFT JOIN register_organisations r ON r.key = it.receiver`,
      [JSON.stringify(flows)],
    );
  }
}

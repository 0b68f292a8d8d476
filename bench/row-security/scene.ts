import type pg from 'pg';

/** Records of each kind; a need in twenty has a list of twenty matches. */
export const RECORDS = 20_000;
const ORGANISATIONS = 200;

/** The list of needs as `NeedsRepository` asks for it, for a donor that is accredited. */
export const LIST_OF_NEEDS = `
  SELECT n.* FROM needs n
   WHERE (n.organisation_id = ANY($1)
      OR ($2 AND n.status <> 'draft' AND n.visibility <> 'sealed')
      OR (n.status = 'open' AND (n.visibility = 'public'
        OR (n.visibility = 'accredited' AND ($3 OR $4))
        OR (n.visibility <> 'sealed' AND EXISTS (SELECT 1 FROM need_disclosures d
             WHERE d.need_id = n.id AND d.organisation_id = ANY($1))))))
   ORDER BY n.number DESC LIMIT 20`;

/** The matches of a need as `MatchingRepository` asks for them, for an office that sees both sides. */
export const LIST_OF_MATCHES = `
  SELECT m.* FROM matches m JOIN needs n ON n.id = m.need_id JOIN offers o ON o.id = m.offer_id
   WHERE m.need_id = $1 AND m.suggested
     AND n.status = 'open' AND n.visibility = 'public' AND o.status = 'open' AND o.visibility = 'public'
   ORDER BY m.score DESC, m.completeness DESC, m.coverage DESC NULLS LAST, m.offer_id::text COLLATE "C" LIMIT 20`;

const records = (table: string, more: { columns: string; values: string }) => `
  INSERT INTO ${table} (organisation_id, status, visibility, content, themes, origin, ${more.columns})
  SELECT (SELECT array_agg(id ORDER BY id) FROM organisations)[1 + i % ${ORGANISATIONS}],
         CASE WHEN i % 5 = 0 THEN 'closed' ELSE 'open' END,
         CASE WHEN i % 10 < 7 THEN 'public' WHEN i % 10 < 9 THEN 'accredited' ELSE 'parties' END,
         jsonb_build_object('title', 'Record ' || i, 'summary', repeat('x', 400)), '{}', '{"kind": "example"}', ${more.values}
    FROM generate_series(1, ${RECORDS}) AS i`;

/** Fills the tables, as their owner. */
export async function setScene(owner: pg.Client): Promise<void> {
  await owner.query(
    `INSERT INTO organisations (name, kind, verified_at)
     SELECT 'Organisation ' || i, 'un_entity', now() FROM generate_series(1, ${ORGANISATIONS}) AS i`,
  );
  await owner.query(records('needs', { columns: 'countries', values: `'{}'` }));
  await owner.query(records('offers', { columns: 'window_to', values: `'2030-01-01'` }));
  await owner.query(
    `INSERT INTO matches (need_id, offer_id, need_version, offer_version, score, completeness, coverage, as_of, model)
     SELECT n.id, o.id, 1, 1, 9000 - k, 10000, 10000, current_date, 'bench'
       FROM (SELECT id, row_number() OVER (ORDER BY number) AS i FROM needs) n
       CROSS JOIN generate_series(1, 20) AS k
       JOIN (SELECT id, row_number() OVER (ORDER BY number) AS i FROM offers) o ON o.i = 1 + (n.i + 97 * k) % ${RECORDS}
      WHERE n.i % 20 = 1`,
  );
  await owner.query('ANALYZE');
}

const flag = (name: string) => `(SELECT current_setting('tandem.${name}', true) = 'on')`;
const OWN = `(SELECT scope_organisations())::uuid[]`;

function recordPolicy(table: 'needs' | 'offers'): string {
  const record = table.slice(0, -1);
  return `CREATE POLICY bench ON ${table} USING (
    (SELECT scope_is_service()) OR organisation_id = ANY (${OWN})
    OR (${flag('overseer')} AND status <> 'draft' AND visibility <> 'sealed')
    OR (status = 'open' AND (visibility = 'public' OR (visibility = 'accredited' AND ${flag('accredited')})
      OR (visibility <> 'sealed' AND EXISTS (SELECT FROM ${record}_disclosures d
           WHERE d.${record}_id = ${table}.id AND d.organisation_id = ANY (${OWN}))))))`;
}

/** The visibility of lists once more, as policies. */
export const POLICIES = [
  recordPolicy('needs'),
  recordPolicy('offers'),
  `CREATE POLICY bench ON matches USING ((SELECT scope_is_service())
     OR (EXISTS (SELECT FROM needs WHERE needs.id = need_id) AND EXISTS (SELECT FROM offers WHERE offers.id = offer_id)))`,
];

/** Turns them on or off, while others are connected. */
export async function enforce(owner: pg.Client, on: boolean): Promise<void> {
  for (const table of ['needs', 'offers', 'matches'])
    await owner.query(`ALTER TABLE ${table} ${on ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`);
}

import { COUNTRIES } from '@tandem/vocabulary';
import pg from 'pg';
import { addParty } from '../parties.js';
import { needRow, offerRow, projectRows, type Party, type Row } from './records.js';

export interface Size {
  needs: number;
  offers: number;
  projects: number;
}

/** Somebody who asks for lists, with a token. */
export interface Asker {
  name: string;
  organisationId: string;
  token: string;
}

/** At most; fewer where there are few records. */
const STATES = 60;
const DONORS = 40;
const AT_ONCE = 1_000;
const TRAIL = 3;

/** Writes so many records straight into the tables, with States, donors, a fund and offices to whom they belong. */
export async function loadScene(url: string, size: Size): Promise<Asker[]> {
  const today = new Date().toISOString().slice(0, 10);
  const members = COUNTRIES.filter(({ unMember }) => unMember).map(({ iso3 }) => iso3);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const party = async (name: string, kind: string, roles: string[], country?: string): Promise<Party & Asker> => {
      const made = await addParty(url, { name, kind, roles, ...(country ? { country } : {}) });
      return { name, id: made.organisationId, country: country ?? null, ...made };
    };
    const states: (Party & Asker)[] = [];
    for (let i = 0; i < Math.min(STATES, Math.ceil(size.needs / 20)); i++) {
      const country = members[(i * 37) % members.length]!;
      states.push(await party(`State ${country}`, 'state', ['national_endorser'], country));
    }
    const donors: (Party & Asker)[] = [];
    for (let i = 0; i < Math.min(DONORS, Math.ceil(size.offers / 10)); i++)
      donors.push(await party(`Donor ${i}`, i % 2 === 0 ? 'un_entity' : 'ngo', ['donor_officer', 'donor_approver']));
    const fund = await party('A fund', 'fund', ['fund_administrator']);
    const secretariat = await party('Secretariat', 'secretariat', ['secretariat', 'auditor']);

    await inPortions(client, 'needs', size.needs, (i) => [needRow(i, states, today)]);
    await inPortions(client, 'offers', size.offers, (i) => [offerRow(i, donors, today)]);
    const projects = Array.from({ length: size.projects }, (_, i) => projectRows(i, states, [...donors, fund], today));
    await inPortions(client, 'projects', size.projects, (i) => [projects[i]!.project]);
    await inPortions(client, 'project_tranches', size.projects, (i) => projects[i]!.tranches);
    await inPortions(client, 'project_reports', size.projects, (i) => projects[i]!.reports);
    await tell(client, size);
    return [secretariat, states[0]!, donors[0]!, donors[1]!, fund];
  } finally {
    await client.end();
  }
}

/** What organisations were told, and a trail of what was done. */
async function tell(client: pg.Client, { needs, offers }: Size): Promise<void> {
  await client.query(
    `INSERT INTO notifications (organisation_id, kind, fact, params, need_id, offer_id)
     SELECT o.organisation_id, 'match_suggested', 'size:' || n.number,
            jsonb_build_object('needTitle', n.content ->> 'title', 'countries', n.countries, 'score', 7000), n.id, o.id
       FROM needs n JOIN offers o ON o.number % $2 = n.number % $2 AND n.number % ($1 / $2 + 1) <= 9
     ON CONFLICT DO NOTHING`,
    [needs, offers],
  );
  await client.query(
    `INSERT INTO audit (at, organisation_id, action, object_type, object_id, after)
     SELECT n.created_at + make_interval(hours => k), n.organisation_id, 'need.changed', 'need', n.id::text, '{"status": "open"}'
       FROM needs n, generate_series(1, $1::int) k`,
    [TRAIL],
  );
}

async function inPortions(
  client: pg.Client,
  table: string,
  count: number,
  rowsAt: (index: number) => Row[],
): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => rowsAt(from + i)).flat();
    const columns = Object.keys(rows[0]!).join(', ');
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
}

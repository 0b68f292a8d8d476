import { createHash, randomBytes } from 'node:crypto';
import { COUNTRIES, KINDS, REGIONS } from '@tandem/vocabulary';
import pg from 'pg';
import { someTheme, someWay } from '../data/codes.js';
import { Random } from '../data/random.js';

const SEED = 20_261_121;
const DONORS = 120;
const STATES = 60;
const AT_ONCE = 1_000;

const countries = COUNTRIES.map(({ iso3 }) => iso3);
const regions = REGIONS.map(({ code }) => code).filter((code) => code !== '001');

/** A State's officer: the token that posts for it. */
export interface Asker {
  country: string;
  token: string;
}

/** Writes donors with offers, and States that may post, straight into the tables: what is measured comes after. */
export async function setScene(url: string, offers: number): Promise<Asker[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO exchange_rates (currency, date, per_usd, source, illustrative)
       VALUES ('EUR', current_date, 0.92, 'bench', true)`,
    );
    const donors: string[] = [];
    for (let i = 0; i < DONORS; i++) donors.push(await organisation(client, `Donor ${i}`, 'un_entity', null));
    for (let from = 0; from < offers; from += AT_ONCE) await insertOffers(client, donors, from, offers);
    await client.query('ANALYZE');
    const askers: Asker[] = [];
    for (let i = 0; i < STATES; i++) {
      const country = countries[(i * 37) % countries.length] as string;
      const id = await organisation(client, `State ${i}`, 'state', country);
      askers.push({ country, token: await officer(client, id, i) });
    }
    return askers;
  } finally {
    await client.end();
  }
}

/** What a State posts, by number. */
export function needToPost(index: number, country: string): object {
  const random = new Random(SEED, 'live need', index);
  const themes = random.several(random.between(1, 3), () => someTheme(random));
  return {
    title: `Need ${index}`,
    countries: [country],
    themes: themes.map((code) => ({ code, weight: random.between(1, 10) / 10 })),
    modalities: random.several(random.between(1, 3), () => someWay(random)),
    cost: { amount: `${Math.round(random.lognormal(250_000, 1.2))}.00`, currency: 'USD' },
    window: { from: '2027-01-01', to: '2028-06-30' },
    genderMarker: random.one([0, 1, 2]),
    languages: ['en'],
    visibility: 'public',
    submit: true,
  };
}

async function insertOffers(client: pg.Client, donors: string[], from: number, to: number): Promise<void> {
  const rows = Array.from({ length: Math.min(AT_ONCE, to - from) }, (_, i) => {
    const content = offerContent(from + i);
    return { organisation: donors[(from + i) % donors.length], content, minor: Number(content.available.amount) * 100 };
  });
  await client.query(
    `INSERT INTO offers (organisation_id, status, visibility, content, themes, currency, available_minor, window_to, origin,
                         opened_at)
     SELECT organisation, 'open', 'public', content, ARRAY(SELECT jsonb_array_elements_text(content -> 'themes')),
            content -> 'available' ->> 'currency', minor, (content -> 'window' ->> 'to')::date, '{"kind": "example"}', now()
       FROM jsonb_to_recordset($1) AS x(organisation uuid, content jsonb, minor bigint)`,
    [JSON.stringify(rows)],
  );
}

function offerContent(index: number) {
  const random = new Random(SEED, 'live offer', index);
  const kind = random.chance(60) ? 'money' : random.one(KINDS.map(({ code }) => code));
  const drawn = random.between(0, 99);
  const include =
    drawn < 25
      ? ['region:001']
      : drawn < 70
        ? random.several(random.between(1, 3), () => `region:${random.one(regions)}`)
        : random.several(random.between(1, 6), () => `country:${random.one(countries)}`);
  const ways = random.several(random.between(1, 3), () => someWay(random));
  return {
    title: `Offer ${index}`,
    kind,
    themes: random.several(random.between(1, 5), () => someTheme(random)),
    geography: { include, exclude: [] },
    modalities: kind === 'money' && random.chance(40) ? [...ways, 'grant'] : ways,
    available: {
      amount: `${Math.round(random.lognormal(1_500_000, 1.1))}.00`,
      currency: random.chance(60) ? 'USD' : 'EUR',
    },
    window: { from: '2026-10-01', to: random.one(['2027-06-30', '2027-12-31', '2028-12-31']) },
    conditions: random.chance(25) ? { minGenderMarker: random.one([0, 1]) } : {},
    languages: ['en', random.one(['fr', 'es', 'ar'])],
    visibility: 'public',
  };
}

async function organisation(client: pg.Client, name: string, kind: string, country: string | null): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO organisations (name, kind, country, verified_at, preauthorised_at)
     VALUES ($1, $2, $3, now(), now()) RETURNING id`,
    [name, kind, country],
  );
  return rows[0]?.id ?? '';
}

async function officer(client: pg.Client, organisationId: string, number: number): Promise<string> {
  const { rows } = await client.query<{ id: string }>(`INSERT INTO people (email, name) VALUES ($1, $1) RETURNING id`, [
    `officer${number}@bench.example`,
  ]);
  const personId = rows[0]?.id;
  await client.query(`INSERT INTO memberships VALUES ($1, $2, 'national_endorser')`, [personId, organisationId]);
  const token = randomBytes(16).toString('hex');
  await client.query(
    `INSERT INTO api_tokens (token_hash, person_id, scopes, expires_at) VALUES ($1, $2, '{all}', now() + interval '1 day')`,
    [createHash('sha256').update(token).digest('hex'), personId],
  );
  return token;
}

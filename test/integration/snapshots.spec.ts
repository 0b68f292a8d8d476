import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '@tandem/platform/database';
import { RegisterImportService } from '@tandem/register';
import { NO_SNAPSHOT } from '@tandem/scoring';
import { MatchingSnapshots } from '../../libs/matching/src/snapshot/matching-snapshots.js';
import { SnapshotsModule } from '../../libs/matching/src/snapshot/snapshots.module.js';
import { openModule, type OpenModule } from '../support/open-module.js';

interface Sketch {
  id: string;
  country: string;
  sector: string;
  from: string;
  to?: string;
  /** IATI ActivityStatus. */
  status?: string;
  funders?: string[];
  reporter?: string;
}

const activity = ({ id, country, sector, from, to, status = '2', funders = [], reporter }: Sketch) =>
  [
    `<iati-activity><iati-identifier>${id}</iati-identifier><title><narrative>${id}</narrative></title>`,
    reporter ? `<reporting-org><narrative>${reporter}</narrative></reporting-org>` : '',
    ...funders.map((one) => `<participating-org role="1"><narrative>${one}</narrative></participating-org>`),
    `<activity-status code="${status}"/><activity-date type="2" iso-date="${from}"/>`,
    to ? `<activity-date type="3" iso-date="${to}"/>` : '',
    `<recipient-country code="${country}"/><sector code="${sector}"/></iati-activity>`,
  ].join('');

/** 15210, security sector reform, is the one code here that names a theme; 11220 is primary education. */
const ACTIVITIES: Sketch[] = [
  {
    id: 'A',
    country: 'GM',
    sector: '15210',
    from: '2026-03-01',
    to: '2027-06-30',
    funders: ['Germany - Foreign Office'],
  },
  { id: 'B', country: 'SN', sector: '11220', from: '2024-05-01', to: '2025-05-01', funders: ['GIZ'] },
  { id: 'open', country: 'GM', sector: '15210', from: '2025-12-01', funders: ['Mercy Corps'] },
  { id: 'silent', country: 'GM', sector: '15210', from: '2024-11-20', funders: ['Mercy Corps'] },
  { id: 'ended', country: 'GM', sector: '15210', from: '2025-01-01', to: '2026-11-20', funders: ['Mercy Corps'] },
  {
    id: 'planned',
    country: 'GM',
    sector: '15210',
    from: '2027-01-01',
    to: '2028-01-01',
    status: '1',
    funders: ['UNDP'],
  },
  {
    id: 'joint',
    country: 'ML',
    sector: '15210',
    from: '2026-01-01',
    to: '2026-12-31',
    funders: ['UNDP, Sida', 'ECHO'],
  },
  { id: 'later', country: 'ML', sector: '15210', from: '2026-06-01', to: '2027-03-31', funders: ['Sweden'] },
  { id: 'published', country: 'NE', sector: '15210', from: '2026-02-01', to: '2026-11-21', reporter: 'UNDP' },
];

describe('the snapshot of the population', () => {
  let folder: string;
  let db: OpenModule;
  let snapshots: MatchingSnapshots;
  let ids: Record<'germany' | 'sweden' | 'undp' | 'gambia', string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-snapshot-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    db = await openModule(SnapshotsModule);
    snapshots = db.get(MatchingSnapshots);
    await db.sql(
      `UPDATE clock_offset SET seconds = extract(epoch FROM timestamptz '2026-11-21 12:00Z' - now())::bigint`,
    );
    ids = {
      germany: await organisation('Germany', 'state', 'DEU'),
      sweden: await organisation('Swedish Ministry for Foreign Affairs', 'state', 'SWE'),
      undp: await organisation('United Nations Development Programme', 'un_entity'),
      gambia: await organisation('The Gambia', 'state', 'GMB'),
    };
  });
  afterEach(() => db.close());

  const take = () => db.get(Transactions).run((tx) => snapshots.take(tx));
  const latest = () => db.get(Transactions).run((tx) => snapshots.latest(tx));

  async function organisation(name: string, kind: string, country: string | null = null): Promise<string> {
    return only(
      await db.sql('INSERT INTO organisations (name, kind, country) VALUES ($1, $2, $3) RETURNING id', [
        name,
        kind,
        country,
      ]),
    );
  }

  async function need(
    themes: string[],
    opened: string,
    { status = 'open', visibility = 'public', agreed = 0 } = {},
  ): Promise<string> {
    return only(
      await db.sql(
        `INSERT INTO needs (organisation_id, status, visibility, content, countries, themes, agreed_minor, origin, opened_at)
         VALUES ($1, $2, $3, '{}', '{GMB}', $4, $5, '{}', $6) RETURNING id`,
        [ids.gambia, status, visibility, themes, agreed, `${opened}T12:00:00Z`],
      ),
    );
  }

  async function offer(): Promise<string> {
    return only(
      await db.sql(
        `INSERT INTO offers (organisation_id, status, visibility, content, themes, origin)
         VALUES ($1, 'open', 'public', '{}', '{STOCK}', '{}') RETURNING id`,
        [ids.germany],
      ),
    );
  }

  async function match(needId: string, state: string, stances: object): Promise<void> {
    await db.sql(
      `INSERT INTO matches (need_id, offer_id, need_version, offer_version, state, score, completeness, detail, as_of,
         model, digest, stances) VALUES ($1, $2, 1, 1, $3, 5000, 5000, '{}', '2026-11-21', 'm', 'd', $4)`,
      [needId, await offer(), state, JSON.stringify({ need: {}, offer: {}, ...stances })],
    );
  }

  async function importAll(sketches: readonly Sketch[]): Promise<void> {
    const file = join(folder, 'activities.xml');
    const text = sketches.map(activity).join('\n');
    await writeFile(file, `<iati-activities version="2.03">${text}</iati-activities>`);
    await db.get(RegisterImportService).importIati(file);
  }

  it('is none before the first', async () => {
    expect(await latest()).toEqual(NO_SNAPSHOT);
  });

  it('says how rare the themes of open needs are', async () => {
    await need(['STOCK', 'MARK'], '2026-10-01');
    await need(['STOCK', 'MARK'], '2026-10-01');
    await need(['STOCK', 'DEST'], '2026-10-01');
    await need(['STOCK'], '2026-10-01');
    await need(['TRACE'], '2026-10-01', { status: 'draft' });
    await need(['TRACE'], '2026-10-01', { visibility: 'sealed' });
    // Of four needs all ask for STOCK, two for MARK, one for DEST: ln 2 = 0.69315, ln 3 = 1.09861, ln 5 = 1.60944, whose
    // mean is 1.13373; 0.69315 ÷ 1.13373 = 0.61138, 1.09861 ÷ 1.13373 = 0.96902, 1.60944 ÷ 1.13373 = 1.41959.
    expect((await take()).rarity).toEqual({ DEST: 14_196, MARK: 9_690, STOCK: 6_114 });
  });

  it('says since when nobody has answered', async () => {
    const fresh = await need(['STOCK'], '2026-10-01');
    const answered = await need(['STOCK'], '2026-10-02');
    const given_up = await need(['STOCK'], '2026-10-03');
    const declined = await need(['STOCK'], '2026-10-04');
    const agreed = await need(['STOCK'], '2026-10-05', { agreed: 1 });
    const asked = await need(['STOCK'], '2026-10-06');
    await need(['STOCK'], '2026-10-07', { status: 'withdrawn' });
    await match(answered, 'interest', { offer: { interestAt: '2026-10-20T08:00:00.000Z' } });
    await match(given_up, 'withdrawn', {
      offer: { interestAt: '2026-10-20T08:00:00.000Z', withdrawnAt: '2026-11-10T23:59:59.000Z' },
    });
    await match(given_up, 'declined', {
      offer: { interestAt: '2026-10-21T08:00:00.000Z' },
      need: { declinedAt: '2026-11-02T08:00:00.000Z' },
    });
    await match(declined, 'declined', { offer: { declinedAt: '2026-11-10T08:00:00.000Z' } });
    await match(asked, 'interest', { need: { interestAt: '2026-11-10T08:00:00.000Z' } });
    expect((await take()).unansweredSince).toEqual({
      [fresh]: '2026-10-01',
      [answered]: null,
      [given_up]: '2026-11-10',
      [declined]: '2026-10-04',
      [agreed]: null,
      [asked]: '2026-10-06',
    });
  });

  it('says what runs where, and who of ours provides it', async () => {
    await importAll(ACTIVITIES);
    const { running } = await take();
    expect(Object.keys(running).sort()).toEqual(['GMB', 'MLI', 'NER']);
    expect(running['GMB']).toEqual([
      // "open" states no end and was heard of less than 730 days ago; "silent" 731 days ago.
      { provider: null, themes: ['SSR'], from: '2025-12-01', to: null },
      { provider: ids.germany, themes: ['SSR'], from: '2026-03-01', to: '2027-06-30' },
    ]);
    expect(running['MLI']).toHaveLength(2);
    expect(running['MLI']).toEqual(
      expect.arrayContaining([
        // Sida's and Sweden's periods share days; ECHO is nobody of ours, but others of the joint activity are.
        { provider: ids.sweden, themes: ['SSR'], from: '2026-01-01', to: '2027-03-31' },
        { provider: ids.undp, themes: ['SSR'], from: '2026-01-01', to: '2026-12-31' },
      ]),
    );
    // Nobody is said to fund it, so it is its publisher's; it ends today.
    expect(running['NER']).toEqual([{ provider: ids.undp, themes: ['SSR'], from: '2026-02-01', to: '2026-11-21' }]);
  });

  it('says where and on what organisations of ours have worked', async () => {
    await importAll(ACTIVITIES);
    const { pastWork } = await take();
    expect(Object.keys(pastWork).sort()).toEqual([ids.germany, ids.sweden, ids.undp].sort());
    const { places, themes } = pastWork[ids.germany]!;
    // Gambia 1 activity of this year, on a theme. Senegal: ½ as two years old, a twentieth as education: 0.025. All 1.025.
    // GMB 1 + 0.1 × 0.025 + 0.003 × 1.025 = 1.00558: ln 2.00558 ÷ ln 201 = 0.69593 ÷ 5.30330 = 0.13123
    // SEN 0.025 + 0.1 × 1 + 0.00308 = 0.12808: 0.12051 ÷ 5.30330 = 0.02272
    // GHA, of the same subregion, 0.1025 + 0.00308 = 0.10558: 4,999 × ln 11.5575 ÷ ln 20,001 = 4,999 × 2.44733 ÷ 9.90354
    // COL, of another, 0.00308: 4,999 × ln 1.3075 ÷ ln 20,001 = 4,999 × 0.26812 ÷ 9.90354
    expect(places).toMatchObject({ GMB: 5_656, SEN: 5_113, GHA: 1_235, COL: 135 });
    // ln 2 ÷ ln 201 = 0.13070; primary education is no theme's.
    expect(themes).toEqual({ SSR: 5_653 });
  });

  it('has the same id for the same content, and what is found again is the newest again', async () => {
    const id = await need(['STOCK'], '2026-10-01');
    const first = await take();
    expect(await take()).toEqual(first);
    expect(await latest()).toEqual(first);
    await db.sql(`UPDATE needs SET themes = '{MARK}' WHERE id = $1`, [id]);
    const second = await take();
    expect(second.id).not.toBe(first.id);
    expect(await latest()).toEqual(second);
    await db.sql(`UPDATE needs SET themes = '{STOCK}' WHERE id = $1`, [id]);
    expect((await take()).id).toBe(first.id);
    expect(await latest()).toEqual(first);
    expect(await db.sql('SELECT count(*)::int FROM match_snapshots')).toEqual([{ count: 2 }]);
    await db.get(Transactions).run(async (tx) => {
      expect(await snapshots.byId(second.id, tx)).toEqual(second);
      expect(await snapshots.byId(NO_SNAPSHOT.id, tx)).toEqual(NO_SNAPSHOT);
      await expect(snapshots.byId('0123456789abcdef', tx)).rejects.toThrow('is not stored');
    });
  });
});

function only(rows: Record<string, unknown>[]): string {
  return rows[0]!['id'] as string;
}

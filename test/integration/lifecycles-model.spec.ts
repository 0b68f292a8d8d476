import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { replayed, type ReplayedStep } from '@tandem/history';
import { MATCH_WORKFLOW } from '@tandem/matching';
import { NEED_WORKFLOW } from '@tandem/needs';
import { OFFER_WORKFLOW } from '@tandem/offers';
import { PROJECT_WORKFLOW } from '@tandem/projects';
import fc from 'fast-check';
import { setClock } from '../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';
import { Talks, usd } from '../support/talks.js';

/** What is done in one go, and what is drawn for it; numbers choose among what there is. */
type Deed =
  | { do: 'post need'; state: number; lines: number[] }
  | { do: 'post offer'; donor: number; thousands: number }
  | { do: 'need'; which: number; step: string; body: object }
  | { do: 'offer'; which: number; step: string; body: object }
  | { do: 'match'; which: number; side: number; step: string; body: object }
  | { do: 'agree'; which: number; side: number; thousands: number; line: number | null }
  | { do: 'project'; which: number; side: number; step: string; body: object }
  | { do: 'change offer'; which: number; thousands: number }
  | { do: 'settle' }
  | { do: 'days go by'; days: number }
  | { do: 'crash' };

const RUNS = process.env.TANDEM_TEST_FULL ? 60 : 4;
const DEEDS = process.env.TANDEM_TEST_FULL ? 80 : 45;
const DAY = 86_400_000;
const TABLES = { need: 'needs', offer: 'offers', match: 'matches', project: 'projects' } as const;
type Kind = keyof typeof TABLES;
const ROWS: Record<Kind, readonly { from: string; event: string; to: string }[]> = {
  need: NEED_WORKFLOW.transitions,
  offer: OFFER_WORKFLOW.transitions,
  match: MATCH_WORKFLOW.transitions,
  project: PROJECT_WORKFLOW.transitions,
};

const which = fc.nat(20);
const side = fc.nat(1);
const thousands = fc.integer({ min: 1, max: 25 });
const among = (...steps: [string, object][]) => fc.constantFrom(...steps.map(([step, body]) => ({ step, body })));
const arbitraryDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('post need' as const),
      state: side,
      lines: fc.array(thousands, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('post offer' as const),
      donor: side,
      thousands: fc.integer({ min: 5, max: 40 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        which,
        among(
          ['withdraw', {}],
          ['close', { outcome: 'met' }],
          ['close', { outcome: 'partly_met' }],
          ['reconfirm', {}],
          ['submit', {}],
        ),
      )
      .map(([n, step]) => ({ do: 'need' as const, which: n, ...step })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(which, among(['withdraw', {}], ['withdraw', { endReservations: true }], ['reopen', {}]))
      .map(([n, step]) => ({ do: 'offer' as const, which: n, ...step })),
  },
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        which,
        side,
        among(
          ['interest', {}],
          ['consent', {}],
          ['consent', {}],
          ['consent', {}],
          ['decline', { reason: 'budget' }],
          ['withdraw', {}],
        ),
      )
      .map(([n, s, step]) => ({ do: 'match' as const, which: n, side: s, ...step })),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('agree' as const), which, side, thousands, line: fc.option(fc.nat(2)) }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        which,
        side,
        among(
          ['start', {}],
          ['suspend', { reason: 'Elections' }],
          ['resume', {}],
          ['complete', {}],
          ['accept-final', {}],
          ['close', {}],
          ['cancel', { reason: 'No staff' }],
        ),
      )
      .map(([n, s, step]) => ({ do: 'project' as const, which: n, side: s, ...step })),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change offer' as const), which, thousands }) },
  { weight: 4, arbitrary: fc.constant({ do: 'settle' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('days go by' as const), days: fc.constantFrom(1, 30, 61, 200, 400) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'crash' as const }) },
);

let api: OpenApi;
let talks: Talks;
let states: Speaker[];
let donors: Speaker[];
/** Administers what the first donor gives. */
let administrator: Speaker;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  states = [await talks.state('GMB'), await talks.state('SEN')];
  donors = [await talks.donor(), await talks.donor()];
  administrator = await api.colleague(donors[0]!, ['fund_administrator']);
}, 60_000);

afterAll(() => api.close());

interface Row {
  id: string;
  state: string;
  version: number;
  need_side: string;
  donor_side: string;
}

/** One run: what there is in the order of its making, and the trail up to where it was looked at. */
class Run {
  private seen = 0;
  private now = Date.parse('2026-11-23T09:00:00Z');

  async begin(): Promise<void> {
    await setClock(api.databaseUrl, new Date(this.now).toISOString());
    // What the run before left waiting is of records that are gone.
    await api.sql('TRUNCATE deadlines, outbox CASCADE');
    await talks.forget();
    const [trail] = await api.sql<{ last: string }>('SELECT coalesce(max(id), 0) AS last FROM audit');
    this.seen = Number(trail?.last);
  }

  async does(deed: Deed): Promise<void> {
    const before = await this.versions();
    const status = await this.take(deed);
    // A crash may cut an answer off; nothing else may.
    expect([deed, status === null || status < 500]).toEqual([deed, true]);
    if (status !== null && status >= 400) expect([deed, await this.versions()]).toEqual([deed, before]);
    await this.holds(deed);
  }

  private async take(deed: Deed): Promise<number | null> {
    switch (deed.do) {
      case 'post need': {
        const lines = deed.lines.map((cost, index) => ({ title: `Line ${index}`, cost: usd(`${cost}000.00`) }));
        const cost = usd(`${deed.lines.reduce((sum, one) => sum + one, 0)}000.00`);
        const country = ['GMB', 'SEN'][deed.state]!;
        const window = this.window();
        await talks.need(states[deed.state]!, country, { cost, lines, window });
        return 201;
      }
      case 'post offer':
        await talks.offer(donors[deed.donor]!, 'GMB', {
          geography: { include: ['country:GMB', 'country:SEN'] },
          available: usd(`${deed.thousands}000.00`),
          window: this.window(),
        });
        return 201;
      case 'settle':
        await api.settle();
        return null;
      case 'days go by':
        this.now += deed.days * DAY;
        await setClock(api.databaseUrl, new Date(this.now).toISOString());
        await api.settle();
        return null;
      case 'crash': {
        // In the middle of whatever it does.
        const settling = api.settle().catch(() => undefined);
        await api.restart();
        await settling;
        return null;
      }
      case 'change offer': {
        const offer = await this.pick('offer', deed.which);
        if (!offer) return null;
        const donor = donors.find(({ organisationId }) => organisationId === offer.donor_side)!;
        const change = { available: usd(`${deed.thousands}000.00`) };
        return (await donor.api.patch(`/offers/${offer.id}`, change, offer.version)).status;
      }
      default: {
        const kind = deed.do === 'agree' ? 'match' : deed.do;
        const row = await this.pick(kind, deed.which);
        if (!row) return null;
        const speaker = this.speaker(row, deed.do === 'need' ? 0 : deed.do === 'offer' ? 1 : deed.side, kind);
        const path = `/${TABLES[kind]}/${row.id}/${deed.do === 'agree' ? 'agree' : deed.step}`;
        if (deed.do === 'project' && deed.step === 'start') await this.nameCounterpart(row);
        return (await speaker.api.post(path, deed.do === 'agree' ? agreed(deed) : deed.body)).status;
      }
    }
  }

  /** Two years from today. */
  private window() {
    const day = (ahead: number) => new Date(this.now + ahead * DAY).toISOString().slice(0, 10);
    return { from: day(0), to: day(730) };
  }

  private speaker(row: Row, one: number, kind: Kind): Speaker {
    if (one === 0) return states.find(({ organisationId }) => organisationId === row.need_side)!;
    const donor = donors.find(({ organisationId }) => organisationId === row.donor_side)!;
    return kind === 'project' && donor === donors[0] ? administrator : donor;
  }

  private async nameCounterpart(row: Row): Promise<void> {
    const counterpart = { institution: 'National commission', function: 'Secretary' };
    await this.speaker(row, 0, 'project').api.patch(`/projects/${row.id}`, { counterpart }, row.version);
  }

  private async pick(kind: Kind, index: number): Promise<Row | undefined> {
    const rows = await this.all(kind);
    return rows[index % rows.length];
  }

  private all(kind: Kind): Promise<Row[]> {
    return api.sql<Row>(RECORDS[kind]);
  }

  /** Versions and states of all records. */
  private async versions(): Promise<string[]> {
    const rows = await Promise.all((['need', 'offer', 'match', 'project'] as const).map((kind) => this.all(kind)));
    return rows.flat().map(({ id, state, version }) => `${id} ${state} ${version}`);
  }

  /** What is true after every deed. */
  private async holds(deed: Deed): Promise<void> {
    for (const [law, query] of Object.entries(LAWS)) expect([deed, law, await api.sql(query)]).toEqual([deed, law, []]);
    const trail = await api.sql<{ id: string; kind: Kind; action: string; was: string | null; is: string | null }>(
      `SELECT id, object_type AS kind, action, coalesce(before ->> 'status', before ->> 'state') AS was,
              coalesce(after ->> 'status', after ->> 'state') AS is
         FROM audit WHERE id > $1 AND object_type IN ('need', 'offer', 'match', 'project') ORDER BY id`,
      [this.seen],
    );
    for (const { id, kind, action, was, is } of trail) {
      this.seen = Number(id);
      if (was === null || is === null || was === is) continue;
      const event = action.split('.').at(-1);
      const rows = ROWS[kind].filter((row) => row.from === was && row.to === is).map((row) => row.event);
      expect([deed, kind, was, is, rows]).toEqual([deed, kind, was, is, expect.arrayContaining([event])]);
    }
  }

  /** The trail tells the whole story: done again, it comes to what is. */
  async replays(): Promise<void> {
    for (const kind of ['need', 'offer', 'project'] as const)
      for (const row of await this.all(kind)) {
        const reader = this.speaker(row, kind === 'offer' ? 1 : 0, 'need');
        const steps = await historyOf(reader, `/${TABLES[kind]}/${row.id}/history`);
        expect([kind, row.id, replayed(steps).status]).toEqual([kind, row.id, row.state]);
      }
  }
}

const agreed = ({ thousands: amount, line }: Extract<Deed, { do: 'agree' }>): object => ({
  amount: usd(`${amount}000.00`),
  ...(line === null ? {} : { lines: [{ line: `L${line + 1}`, amount: usd(`${amount}000.00`) }] }),
});

/** Oldest step first. */
async function historyOf(reader: Speaker, path: string): Promise<ReplayedStep[]> {
  const steps: ReplayedStep[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await reader.api.get(`${path}?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    steps.unshift(...(body.items as ReplayedStep[]).reverse());
    cursor = body.next as string | null;
  } while (cursor);
  return steps;
}

const RECORDS: Record<Kind, string> = {
  need: `SELECT id, status AS state, version, organisation_id AS need_side, '' AS donor_side FROM needs ORDER BY number`,
  offer: `SELECT id, status AS state, version, '' AS need_side, organisation_id AS donor_side FROM offers ORDER BY number`,
  match: `SELECT m.id, m.state, m.version, n.organisation_id AS need_side, o.organisation_id AS donor_side
    FROM matches m JOIN needs n ON n.id = m.need_id JOIN offers o ON o.id = m.offer_id ORDER BY n.number, o.number`,
  project: `SELECT id, status AS state, version, state_organisation_id AS need_side,
    donor_organisation_id AS donor_side FROM projects ORDER BY number`,
};

/** Each finds what breaks it. No project of these runs was paid, so that a cancelled one has given all back. */
const LAWS = {
  'no offer gives more than it has': `SELECT number FROM offers WHERE reserved_minor + committed_minor > available_minor`,
  'what is reserved waits for a signature': `SELECT o.number FROM offers o WHERE reserved_minor <>
    (SELECT coalesce(sum(offer_minor), 0) FROM projects p WHERE p.offer_id = o.id AND p.status = 'pipeline')`,
  'what is committed is agreed': `SELECT o.number FROM offers o WHERE committed_minor <>
    (SELECT coalesce(sum(offer_minor), 0) FROM projects p WHERE p.offer_id = o.id AND p.status NOT IN ('pipeline', 'cancelled'))`,
  'no line is covered beyond its cost': `SELECT need_id, line_id FROM need_lines WHERE agreed_minor > cost_minor`,
  'a need’s lines come to what is agreed': `SELECT n.number FROM needs n WHERE agreed_minor <>
    (SELECT coalesce(sum(agreed_minor), 0) FROM need_lines l WHERE l.need_id = n.id)`,
  'a need’s projects come to what is agreed': `SELECT n.number FROM needs n WHERE agreed_minor <>
    (SELECT coalesce(sum(need_minor), 0) FROM projects p WHERE p.need_id = n.id AND p.status NOT IN ('pipeline', 'cancelled'))`,
  'a match is agreed when its project is': `SELECT m.id FROM matches m WHERE (m.state IN ('agreed', 'funded')) <>
    EXISTS (SELECT FROM projects p WHERE p.match_id = m.id AND p.status NOT IN ('pipeline', 'cancelled'))`,
  'whatever has changed stands in the trail': `SELECT number FROM needs n WHERE n.status <>
      (SELECT a.after ->> 'status' FROM audit a WHERE a.object_type = 'need' AND a.object_id = n.id::text
        AND a.after ? 'status' ORDER BY a.id DESC LIMIT 1)
    UNION ALL SELECT number FROM offers o WHERE o.status <>
      (SELECT a.after ->> 'status' FROM audit a WHERE a.object_type = 'offer' AND a.object_id = o.id::text
        AND a.after ? 'status' ORDER BY a.id DESC LIMIT 1)
    UNION ALL SELECT number FROM projects p WHERE p.status <>
      (SELECT a.after ->> 'status' FROM audit a WHERE a.object_type = 'project' AND a.object_id = p.id::text
        AND a.after ? 'status' ORDER BY a.id DESC LIMIT 1)`,
} as const;

it('two States, two donors and an administrator may do anything in any order, and the laws hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryDeed, { minLength: DEEDS >> 1, maxLength: DEEDS, size: 'max' }),
      async (deeds) => {
        const run = new Run();
        await run.begin();
        // Something to talk about.
        await run.does({ do: 'post offer', donor: 0, thousands: 30 });
        await run.does({ do: 'post offer', donor: 1, thousands: 20 });
        await run.does({ do: 'post need', state: 0, lines: [8, 4] });
        await run.does({ do: 'post need', state: 1, lines: [10] });
        await run.does({ do: 'settle' });
        for (const deed of deeds) await run.does(deed);
        await api.settle();
        await run.replays();
      },
    ),
    { numRuns: RUNS },
  );
}, 1_200_000);

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { WorkOnImport, WriteExport } from '@tandem/exchange';
import { CheckAttachment } from '@tandem/files';
import {
  ScoreNeedHandler,
  ScoreOfferHandler,
  ShardReadyHandler,
  WeightsChangedHandler,
  RemindOfAnswer,
} from '@tandem/matching';
import { AskToReconfirm, HandOverNeeds, LapseNeeds } from '@tandem/needs';
import {
  TellOfClock,
  TellOfNeed,
  TellOfNeedStep,
  TellOfOffer,
  TellOfProject,
  TellOfSearch,
  TellOfStance,
  TellOfProjectNews,
} from '@tandem/notifications';
import { prepared } from '@tandem/platform/database';
import { DeadlineTick } from '@tandem/platform/deadlines';
import { NestLogger, createLogger } from '@tandem/platform/logging';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import { HandOverOffers, ExpireOffers } from '@tandem/offers';
import { EndTalksOfNeed, EndTalksOfOffer, FeedbackDates, LapseTalks, ReportDates } from '@tandem/projects';
import { MakeDueResponses, NoteReminders, RemindProviders, TellLateNeeds } from '@tandem/responses';
import { SearchIndex } from '@tandem/search';
import { SendAddressMails, SendPasswordLink } from '@tandem/sign-in';
import { freshDatabase } from '@tandem/testing';
import { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/create-app.js';
import { ApiClient } from './api-client.js';
import { DescribedClient, type ApiDescription } from './described-client.js';
import { addParty } from './parties.js';

type NewParty = Parameters<typeof addParty>[1];

/** A party of the scene with a client that speaks for it. */
export interface Speaker {
  organisationId: string;
  personId: string;
  token: string;
  api: ApiClient;
}

/** The API in this process, on a database of its own. */
export interface OpenApi {
  readonly app: NestExpressApplication;
  /** Stays the same over a restart. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly description: ApiDescription;
  /** A new organisation with a person; each answer it gets is held against the API's description. */
  party(party: NewParty): Promise<Speaker>;
  /** Another person of an organisation, in functions of its own. */
  colleague(of: Speaker, roles: string[], scopes?: string[]): Promise<Speaker>;
  stranger(): ApiClient;
  /**
   * Announces deadlines that have passed by clock(), handles what waits in the outbox, in order, and puts what was written
   * into the index of the search, as the worker would.
   */
  settle(): Promise<void>;
  /** As after a crash: requests in work are cut off, and whatever the process held in memory is gone. */
  restart(): Promise<void>;
  /** In the role that owns everything, for what the application itself would not do. */
  sql<Row = Record<string, unknown>>(query: string, parameters?: unknown[]): Promise<Row[]>;
  /** How many rows each table has, and a digest of all that stands in it. */
  state(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const PUBLIC_URL = 'https://tandem.example';

/** What the service keeps of itself, whatever is asked of it. */
const OWN_COUNTS = ['request_counts', 'rate_limits', 'api_token_uses'];

const HANDLERS = [
  SendAddressMails,
  SendPasswordLink,
  HandOverNeeds,
  AskToReconfirm,
  LapseNeeds,
  TellOfNeedStep,
  HandOverOffers,
  ScoreNeedHandler,
  ScoreOfferHandler,
  ShardReadyHandler,
  WeightsChangedHandler,
  EndTalksOfNeed,
  EndTalksOfOffer,
  ExpireOffers,
  RemindOfAnswer,
  LapseTalks,
  TellOfNeed,
  TellOfOffer,
  TellOfProject,
  ReportDates,
  FeedbackDates,
  TellOfProjectNews,
  TellOfStance,
  TellLateNeeds,
  MakeDueResponses,
  NoteReminders,
  RemindProviders,
  TellOfClock,
  CheckAttachment,
  WorkOnImport,
  WriteExport,
  TellOfSearch,
];

/** As the API gives it, which takes it a second: once for all tests of a run. */
async function descriptionOf(url: string): Promise<ApiDescription> {
  const kept = process.env.TANDEM_TEST_DESCRIPTION!;
  if (!existsSync(kept)) {
    const text = await (await fetch(`${url}/api/v1/openapi.json`)).text();
    // Others may do so at the same time.
    writeFileSync(`${kept}.${process.pid}`, text);
    renameSync(`${kept}.${process.pid}`, kept);
  }
  return JSON.parse(readFileSync(kept, 'utf8')) as ApiDescription;
}

/** Starts the API without other processes. Its errors are expected here, so nothing is logged. */
export async function openApi(): Promise<OpenApi> {
  Logger.overrideLogger(false);
  const database = await freshDatabase();
  const boot = async (port: number): Promise<NestExpressApplication> => {
    const before = process.env.DATABASE_URL;
    process.env.DATABASE_URL = database.url;
    const config = { trustProxy: false, publicUrl: PUBLIC_URL, environment: 'test' } as const;
    const booted = await createApp(config, new NestLogger(createLogger('api', 'fatal')));
    await booted.listen(port, '127.0.0.1');
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    return booted;
  };
  let app = await boot(0);

  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const description = await descriptionOf(url);
  if (!description.components.schemas.NeedView?.properties)
    throw new Error('Build first (node tools/build.mjs): apps/api/src/metadata.ts describes nothing.');
  const owner = await new DataSource({ type: 'postgres', url: database.ownerUrl, poolSize: 4 }).initialize();

  const settle = async (): Promise<void> => {
    const dataSource = app.get(DataSource);
    const handlers = HANDLERS.map((handler) => app.get<EventHandler>(handler, { strict: false }));
    for (;;) {
      await app.get(DeadlineTick, { strict: false }).tick();
      const [event] = await dataSource.query<OutboxEvent[]>(
        `SELECT id, topic, aggregate_id AS "aggregateId", payload, created_at AS "createdAt"
           FROM outbox WHERE done_at IS NULL ORDER BY seq LIMIT 1`,
      );
      if (!event) break;
      await dataSource.transaction(async (tx) => {
        for (const handler of handlers) if (handler.topics.includes(event.topic)) await handler.handle(event, tx);
        await tx.query('UPDATE outbox SET done_at = now() WHERE id = $1', [event.id]);
      });
    }
    while ((await app.get(SearchIndex, { strict: false }).catchUp()) > 0) continue;
  };

  const tables = await owner.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
        AND table_name <> ALL ($1) ORDER BY table_name`,
    [OWN_COUNTS],
  );
  const everyTable = tables
    .map(
      ({ name }) => `SELECT '${name}' AS name,
        count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM "${name}" t`,
    )
    .join(' UNION ALL ');

  const speaker = (party: Omit<Speaker, 'api'>): Speaker => ({
    ...party,
    api: new DescribedClient(url, party.token, description),
  });

  return {
    get app() {
      return app;
    },
    url,
    databaseUrl: database.url,
    description,
    party: async (party) => speaker(await addParty(database.ownerUrl, party)),
    colleague: async (of, roles, scopes) => {
      const person = await addParty(database.ownerUrl, { name: 'to be left', kind: 'ngo', roles: [], scopes });
      for (const role of roles)
        await owner.query('INSERT INTO memberships VALUES ($1, $2, $3)', [person.personId, of.organisationId, role]);
      return speaker({ ...person, organisationId: of.organisationId });
    },
    stranger: () => new ApiClient(url, null),
    settle,
    restart: async () => {
      await owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename <> current_user`,
      );
      await app.close();
      app = await boot(Number(new URL(url).port));
    },
    sql: (query, parameters) => owner.query(query, parameters),
    state: async () => {
      // Planned once: a union of a hundred tables takes longer to plan than to read.
      const rows = await prepared<{ name: string; digest: string }>(owner.manager, everyTable);
      return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
    },
    close: async () => {
      await app.close();
      await owner.destroy();
      // A request that a test gave up may still hold a connection for a moment.
      await delay(0);
      await database.drop();
    },
  };
}

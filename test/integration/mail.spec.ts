import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { MailDelivery, MailModule, type MailSettings, RecordMail } from '@tandem/mail';
import { MAIL_WANTED, type MailWanted, sealLink } from '@tandem/platform/mail-wanted';
import { KeyRing } from '@tandem/platform/sealing';
import { untilTrue } from '@tandem/testing';
import { MailServer } from '../support/mail-server.js';
import { openModule, type OpenModule } from '../support/open-module.js';

interface Row {
  message_id: string;
  state: string;
  attempts: number;
  last_error: string | null;
  sealed_link: Buffer | null;
  address: string;
  params: object;
  wait: number;
  [column: string]: unknown;
}

let home: string;
let server: MailServer;
let settings: MailSettings;
let module: OpenModule;
let personId: string;
let email: string;
let facts = 0;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tandem-mail-'));
  process.env.TANDEM_HOME = home;
  server = await MailServer.start();
  settings = {
    smtpUrl: server.url,
    folder: join(home, 'mail'),
    from: 'Tandem <no-reply@tandem.example>',
    publicUrl: 'https://tandem.example',
    patience: 2_000,
    retryAfter: [60, 300, 1_800],
  };
  module = await openModule(MailModule.forSettings(settings));
  // Mails that cannot be delivered are errors of the log.
  Logger.overrideLogger(false);
});

beforeEach(async () => {
  await module.sql('DELETE FROM mails');
  server.received.length = 0;
  await server.behave('take');
  email = `officer-${++facts}@test.example`;
  const [person] = await module.sql<{ id: string }>(
    `INSERT INTO people (email, name) VALUES ($1, 'Awa Jallow') RETURNING id`,
    [email],
  );
  personId = person!.id;
});

afterAll(async () => {
  await module.close();
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

/** Records a mail as the worker would after the event. */
const record = (wanted: MailWanted, from: OpenModule = module) =>
  from.dataSource.transaction((tx) =>
    from
      .get(RecordMail)
      .handle({ id: '', topic: MAIL_WANTED, aggregateId: '', payload: wanted, createdAt: new Date() }, tx),
  );

const verified = (): MailWanted => ({
  kind: 'organisation_verified',
  fact: `verified:${++facts}`,
  to: { personId },
  params: { organisation: 'Ministry of the Interior' },
});

const send = (from: OpenModule = module) => from.get(MailDelivery).sendDue();

async function theMail(): Promise<Row> {
  const rows = await module.sql<Row>(
    `SELECT *, round(extract(epoch FROM due_at - now()))::int AS wait FROM mails ORDER BY created_at`,
  );
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

const dueNow = () => module.sql(`UPDATE mails SET due_at = now() WHERE state = 'waiting'`);

/** One header of what went over the wire. */
const header = (raw: string, name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(raw)?.[1]?.trim();

/** What a reader sees of a message: its parts are divided by a line that is new each time. */
const content = (raw: string) => {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  return raw.replaceAll(boundary, 'BOUNDARY');
};

/** Undoes quoted-printable, for links and lines longer than 76 characters. */
const readable = (raw: string) => raw.replace(/=\r\n/g, '').replaceAll('=3D', '=');

describe('a mail', () => {
  it('goes to the person, in words of its kind, with the link that was sealed', async () => {
    const fact = 'reset:1';
    const sealedLink = await sealLink(module.get(KeyRing), fact, '/link/a-s3cret');
    await record({
      kind: 'password_reset',
      fact,
      to: { personId },
      params: { until: '2026-11-21T18:00:00Z' },
      sealedLink,
    });
    const waiting = await theMail();
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 0, address: email, language: 'en' });
    expect(waiting.sealed_link?.toString('latin1')).not.toContain('a-s3cret');

    await send();
    const [message] = server.received;
    expect(message?.recipients).toEqual([email]);
    expect(header(message!.raw, 'Message-ID')).toBe(waiting.message_id);
    expect(waiting.message_id).toBe(`<${waiting.id as string}@tandem.example>`);
    expect(header(message!.raw, 'Subject')).toBe('Choose a new password for Tandem');
    expect(header(message!.raw, 'From')).toBe('Tandem <no-reply@tandem.example>');
    expect(header(message!.raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(readable(message!.raw)).toContain('https://tandem.example/link/a-s3cret');
    expect(readable(message!.raw)).toContain('until 21 Nov 2026, 18:00 UTC');
    expect(await theMail()).toMatchObject({ state: 'sent', attempts: 1, last_error: null, sealed_link: null });
    expect(await send()).toBe(false);
    expect(server.received).toHaveLength(1);
  });

  it('goes to an address without an account, in the language asked for', async () => {
    const to = { address: 'nouveau@gouv.example', language: 'fr' };
    const params = { organisation: 'Sénégal', invitedBy: 'Awa Jallow', until: '2026-11-28T09:05:00Z' };
    await record({ kind: 'invitation', fact: 'invitation:1', to, params });
    await send();
    expect(server.received[0]?.recipients).toEqual(['nouveau@gouv.example']);
    expect(await theMail()).toMatchObject({ language: 'fr', person_id: null, state: 'sent' });
  });

  it('is recorded once for the same fact and address, however often the event comes', async () => {
    const wanted = verified();
    await record(wanted);
    await record(wanted);
    await send();
    await record(wanted);
    await send();
    expect(server.received).toHaveLength(1);
  });

  it('is for nobody once the person is gone', async () => {
    await record({ ...verified(), to: { personId: '00000000-0000-4000-8000-000000000000' } });
    expect(await module.sql('SELECT FROM mails')).toEqual([]);
  });

  it('says nothing but what its kind may say, whatever the event holds (S34)', async () => {
    const canary = 'CANARY-armoury-at-Km-14';
    const wanted = verified();
    const params = { ...wanted.params, title: canary, needTitle: canary, summary: canary, reasons: canary };
    await record({ ...wanted, params } as MailWanted);
    const row = await theMail();
    await send();
    expect(server.received).toHaveLength(1);
    expect(JSON.stringify([row, server.received])).not.toContain(canary);
    expect(row.params).toEqual({ organisation: 'Ministry of the Interior' });
  });
});

describe('a mail server', () => {
  it('that says "not now" is asked again, later each time, until the mail has failed', async () => {
    await server.behave('not now');
    await record(verified());
    // Attempts 1 to 3 wait for the three pauses of the settings; the fourth is the last.
    for (const [attempt, pause] of settings.retryAfter.entries()) {
      await send();
      const row = await theMail();
      expect(row).toMatchObject({
        state: 'waiting',
        attempts: attempt + 1,
        last_error: expect.stringContaining('451'),
      });
      expect(Math.abs(row.wait - pause)).toBeLessThanOrEqual(5);
      expect(await send()).toBe(false);
      await dueNow();
    }
    await send();
    expect(await theMail()).toMatchObject({ state: 'failed', attempts: 4, sealed_link: null });
  });

  it('that refuses the recipient for good is asked once', async () => {
    await server.behave('refuse');
    await record(verified());
    await send();
    expect(await theMail()).toMatchObject({
      state: 'refused',
      attempts: 1,
      last_error: expect.stringContaining('550'),
    });
  });

  it('that refuses our own address is asked again: that is for the operator to put right', async () => {
    await server.behave('refuse sender');
    await record(verified());
    await send();
    expect(await theMail()).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  it.each(['cut', 'die', 'silent'] as const)(
    'that has read a mail and then does not say so (%s) gets the same mail again',
    async (behaviour) => {
      await server.behave(behaviour);
      await record(verified());
      await send();
      expect(await theMail()).toMatchObject({ state: 'waiting', attempts: 1 });
      if (behaviour === 'die') {
        await server.stop();
        await server.start();
      }
      await server.behave('take');
      await dueNow();
      await send();
      const [first, second] = server.received;
      expect(content(second!.raw)).toBe(content(first!.raw));
      expect(header(second!.raw, 'Message-ID')).toBe((await theMail()).message_id);
      expect(await theMail()).toMatchObject({ state: 'sent', attempts: 2 });
    },
  );

  it('that is away costs an attempt and nothing else', async () => {
    await server.stop();
    await record(verified());
    await send();
    expect(await theMail()).toMatchObject({ state: 'waiting', attempts: 1 });
    await server.start();
    await dueNow();
    await send();
    expect(await theMail()).toMatchObject({ state: 'sent', attempts: 2 });
  });
});

describe('a process that sends', () => {
  it('and dies after the server has read the mail leaves it to another, with the same Message-ID', async () => {
    await server.behave('silent');
    await record(verified());
    const lost = send();
    await untilTrue(() => server.received.length === 1);
    await server.behave('take');
    expect(await send()).toBe(false);
    await module.sql('UPDATE mails SET leased_until = now()');
    await send();
    expect(await theMail()).toMatchObject({ state: 'sent', attempts: 2 });
    // What the first one would still note comes too late.
    await lost;
    expect(await theMail()).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
    const [first, second] = server.received.map(({ raw }) => header(raw, 'Message-ID'));
    expect(first).toBe(second);
  });

  it('shares the work with others: each mail is sent by one of them', async () => {
    for (let mail = 0; mail < 12; mail++) await record(verified());
    await Promise.all([send(), send(), send()]);
    expect(new Set(server.received.map(({ raw }) => header(raw, 'Message-ID'))).size).toBe(12);
    expect(server.received).toHaveLength(12);
  });

  it('gives up a mail at which every process has died', async () => {
    await record(verified());
    await module.sql('UPDATE mails SET attempts = 4');
    await send();
    expect(server.received).toEqual([]);
    expect(await theMail()).toMatchObject({ state: 'failed' });
  });
});

describe('without a mail server', () => {
  it('writes each mail as a file that only its owner reads, the same one on each attempt', async () => {
    const local = await openModule(MailModule.forSettings({ ...settings, smtpUrl: undefined }));
    try {
      const to = { address: 'new@gov.example', language: 'ar' };
      await record({ kind: 'organisation_to_verify', fact: 'f', to, params: { organisation: 'مالي' } }, local);
      await send(local);
      const [name, ...others] = await readdir(settings.folder);
      expect(others).toEqual([]);
      const path = join(settings.folder, name!);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect((await stat(settings.folder)).mode & 0o777).toBe(0o700);
      expect(header(await readFile(path, 'utf8'), 'To')).toBe('new@gov.example');

      await local.sql(`UPDATE mails SET state = 'waiting', settled_at = NULL`);
      await send(local);
      expect(await readdir(settings.folder)).toEqual([name]);
    } finally {
      await local.close();
    }
  });
});

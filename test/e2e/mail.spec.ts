import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { hashPassword } from '@tandem/accounts';
import { startApp, untilTrue, type TestApp } from '@tandem/testing';
import { MailModule } from '@tandem/mail';
import { ApiClient } from '../support/api-client.js';
import { MailServer } from '../support/mail-server.js';
import { openModule, type OpenModule } from '../support/open-module.js';

jest.setTimeout(90_000);

const OLD = 'an old sentence that was forgotten';
const NEW = 'a new sentence that is remembered';

/** From a request to a mail server, through the processes as they run. */
describe('mail', () => {
  let db: OpenModule;
  let server: MailServer;
  let app: TestApp;
  let email: string;
  let people = 0;

  beforeAll(async () => {
    server = await MailServer.start();
    db = await openModule(MailModule);
    const databaseUrl = (db.dataSource.options as { url: string }).url;
    const settings = { SMTP_URL: server.url, MAIL_FROM: 'Tandem <tandem@example.org>' };
    app = await startApp({ databaseUrl, processes: ['api', 'worker'], settings });
  }, 60_000);

  afterAll(async () => {
    await app.stop();
    await db.close();
    await server.stop();
  });

  beforeEach(async () => {
    server.received.length = 0;
    await server.behave('take');
    email = `officer-${++people}@test.example`;
    await db.sql(`INSERT INTO people (email, name, password_hash) VALUES ($1, 'Awa Jallow', $2)`, [
      email,
      await hashPassword(OLD),
    ]);
  });

  const anybody = () => new ApiClient(app.url, null);
  const signIn = (password: string) => anybody().post('/session', { email, password });
  const forget = async () => {
    expect((await anybody().post('/session/forgotten', { email })).status).toBe(202);
  };
  const mail = () => untilTrue(() => server.received.at(-1)?.raw, { within: 30_000, what: 'a mail' });

  it('brings the link by which a forgotten password is replaced, once', async () => {
    await forget();
    const raw = (await mail()).replace(/=\r\n/g, '');
    expect(raw).toContain('From: Tandem <tandem@example.org>');
    expect(server.received.map(({ recipients }) => recipients)).toEqual([[email]]);
    const token = /\/link\/([A-Za-z0-9_-]+)/.exec(raw)?.[1];
    expect((await anybody().post('/session/link', { token, password: NEW })).status).toBe(200);
    expect((await signIn(OLD)).status).toBe(401);
    expect((await signIn(NEW)).status).toBe(200);
    expect((await anybody().post('/session/link', { token, password: NEW })).status).toBe(400);
  });

  it('is sent again, as the same mail, when the worker is killed before the server says that it has it', async () => {
    await server.behave('silent');
    await forget();
    await mail();
    await app.kill('worker');
    await server.behave('take');
    // As time would.
    await db.sql('UPDATE mails SET leased_until = now()');
    app.start('worker');
    await untilTrue(async () => (await db.sql(`SELECT FROM mails WHERE address = $1 AND state = 'sent'`, [email]))[0], {
      within: 30_000,
    });
    const ids = server.received.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });
});

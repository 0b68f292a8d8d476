import { Module } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AccountsService } from '@tandem/accounts';
import { AuditModule } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { RateLimits, Sessions, SignIn, SignInModule, type Device } from '@tandem/sign-in';
import { RateLimitsRepository } from '../../libs/sign-in/src/rate-limits.repository.js';
import { openModule, type OpenModule } from '../support/open-module.js';

// Each password costs a tenth of a second of work on purpose, more on a busy machine.
jest.setTimeout(60_000);

@Module({ imports: [AuditModule, SignInModule] })
class SignInOnly {}

const PASSWORD = 'three goats cross a river';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const from = (address: string): Device => ({ address, userAgent: FIREFOX });

let db: OpenModule;
let signIn: SignIn;
let sessions: Sessions;
let serial = 0;
let email: string;
let personId: string;
/** A network of each test's own, of those for documentation (RFC 3849). */
let office: Device;
beforeAll(async () => {
  db = await openModule(SignInOnly);
  signIn = db.get(SignIn);
  sessions = db.get(Sessions);
});
afterAll(() => db.close());
beforeEach(async () => {
  office = from(`2001:db8:0:${(++serial).toString(16)}::1`);
  email = `person${serial}@example.org`;
  const { person, link } = await db.get(AccountsService).createPerson({ email, name: 'Ama Mensah' }, null);
  personId = person.id;
  await signIn.withLink(link, PASSWORD, office);
  await db.sql('DELETE FROM known_networks');
});

const refused = { code: 'SIGN_IN_REFUSED' };
const slowed = { code: 'TOO_MANY_TRIES' };
const wrong = (device: Device, address = email) => signIn.withPassword(address, 'not the password', device);
const right = (device: Device) => signIn.withPassword(email, PASSWORD, device);

async function use(tries: number, act: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < tries; count++) await expect(act()).rejects.toMatchObject(refused);
}

describe('guessing a password', () => {
  it('is slowed after five tries, from wherever they come, also for the right one', async () => {
    let network = 0;
    await use(5, () => wrong(from(`198.51.${++network}.7`)));
    await expect(wrong(office)).rejects.toMatchObject(slowed);
    await expect(right(office)).rejects.toMatchObject({ ...slowed, retryAfterSeconds: expect.any(Number) });
  });

  it('locks nobody out: three minutes later there is one try, and a right one forgets the wrong ones', async () => {
    await use(5, () => wrong(office));
    await db.sql(`UPDATE rate_limits SET at = at - interval '3 minutes'`);
    await use(1, () => wrong(office));
    await expect(right(office)).rejects.toMatchObject(slowed);
    await db.sql(`UPDATE rate_limits SET at = at - interval '3 minutes'`);
    expect((await right(office)).viewer.email).toBe(email);
    await use(5, () => wrong(office));
  });

  it('does not keep out the person where she has signed in before', async () => {
    await right(office);
    await use(5, () => wrong(from('203.0.113.7')));
    await expect(wrong(from('203.0.113.7'))).rejects.toMatchObject(slowed);
    expect((await right(office)).viewer.email).toBe(email);
    // From there, too, somebody who guesses is slowed.
    await use(5, () => wrong(office));
    await expect(right(office)).rejects.toMatchObject(slowed);
  });

  it('is slowed alike for an address that nobody has', async () => {
    const nobody = `nobody${serial}@example.org`;
    await use(5, () => wrong(office, nobody));
    const known = await use(5, () => wrong(office)).then(() => wrong(office).catch((error: unknown) => error));
    const unknown = await wrong(office, nobody.toUpperCase()).catch((error: unknown) => error);
    expect({ ...(unknown as object), retryAfterSeconds: 0 }).toEqual({ ...(known as object), retryAfterSeconds: 0 });
    // A try comes back after three minutes.
    for (const error of [known, unknown] as { retryAfterSeconds: number }[]) {
      expect(error.retryAfterSeconds).toBeGreaterThan(120);
      expect(error.retryAfterSeconds).toBeLessThanOrEqual(180);
    }
  });

  it('of many people from one network is slowed after thirty tries, and right ones do not count', async () => {
    for (let count = 0; count < 3; count++) await right(office);
    const key = `sign-in:network:2001:db8:0:${serial.toString(16)}::/64`;
    // Each right one gave its try back.
    expect(await db.sql('SELECT round(tokens)::int AS tokens FROM rate_limits WHERE key = $1', [key])).toEqual([
      { tokens: 30 },
    ]);
    await db.sql('UPDATE rate_limits SET tokens = 1, at = now() WHERE key = $1', [key]);
    await use(1, () => wrong(from(`2001:db8:0:${serial.toString(16)}::beef`), `a${email}`));
    await expect(wrong(office, `b${email}`)).rejects.toMatchObject(slowed);
    await expect(wrong(from('192.0.2.1'), `b${email}`)).rejects.toMatchObject(refused);
  });

  it('leaves its traces in the audit trail, without what was typed', async () => {
    await use(1, () => wrong(office));
    await use(1, () => wrong(office, 'somebody-unknown@example.org'));
    const rows = await db.sql<{ object_id: string }>(
      `SELECT object_id, person_id FROM audit WHERE action = 'session.refused' ORDER BY id DESC LIMIT 2`,
    );
    expect(rows).toEqual([
      { object_id: 'unknown', person_id: null },
      { object_id: personId, person_id: personId },
    ]);
  });
});

describe('limits', () => {
  it('hold for all processes, and a restart forgets nothing', async () => {
    const limit = { burst: 2, perMinute: 1 };
    const key = `test:${serial}`;
    const process = () => {
      const transactions = db.get(Transactions);
      return new RateLimits(new RateLimitsRepository(transactions), transactions);
    };
    await process().take(key, limit);
    await process().take(key, limit);
    await expect(process().take(key, limit)).rejects.toMatchObject({ retryAfterSeconds: 60 });
  });

  it('give exactly as many as there are, however many ask at once', async () => {
    const limits = db.get(RateLimits);
    const limit = { burst: 5, perMinute: 0.001 };
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => limits.take(`many:${serial}`, limit)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('stay taken when the work around them is undone', async () => {
    const limits = db.get(RateLimits);
    const limit = { burst: 1, perMinute: 0.001 };
    const undone = db.get(Transactions).run(async () => {
      await limits.take(`undone:${serial}`, limit);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await expect(limits.take(`undone:${serial}`, limit)).rejects.toMatchObject(slowed);
  });

  it('let many sign in at once, a few hashes at a time', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) => right(from(`2001:db8:1:${n}::1`)).catch(String)),
    );
    // Five tries are there at least; each right one brings the others back.
    expect(all.filter((one) => typeof one !== 'string').length).toBeGreaterThanOrEqual(5);
  });
});

describe('a new password', () => {
  const linkOf = (hours?: number) => db.get(AccountsService).createLink(personId, hours);

  it.each(['Ama Mensah Ama Mensah', 'passwordpassword1', 'tandem tandem 2026'])(
    'is not %j, and the link stays usable',
    async (guessable) => {
      const link = await linkOf();
      await expect(signIn.withLink(link, guessable, office)).rejects.toMatchObject({ code: 'PASSWORD_BLOCKED' });
      expect((await signIn.withLink(link, 'a boat without a sail', office)).viewer.personId).toBe(personId);
    },
  );

  it('ends every session and every other link', async () => {
    const one = await right(office);
    const [older, newer] = [await linkOf(), await linkOf()];
    const opened = await signIn.withLink(newer, 'a boat without a sail', office);
    expect(await sessions.viewer(one.secret)).toBeNull();
    expect(await sessions.viewer(opened.secret)).not.toBeNull();
    await expect(signIn.withLink(older, PASSWORD, office)).rejects.toMatchObject({ code: 'LINK_NOT_VALID' });
    await expect(right(office)).rejects.toMatchObject(refused);
  });

  it('takes the old one, and leaves only the session that asked', async () => {
    const [other, mine] = [await right(office), await right(office)];
    const who = { personId, sessionId: mine.viewer.session!.id };
    const change = (current: string, wanted: string) => signIn.changePassword(who, { current, wanted }, office);
    await expect(change('not the password', 'a boat without a sail')).rejects.toMatchObject(refused);
    await expect(change(PASSWORD, 'passwordpassword1')).rejects.toMatchObject({ code: 'PASSWORD_BLOCKED' });
    expect(await sessions.viewer(other.secret)).not.toBeNull();
    await change(PASSWORD, 'a boat without a sail');
    expect(await sessions.viewer(other.secret)).toBeNull();
    expect(await sessions.viewer(mine.secret)).not.toBeNull();
    expect((await signIn.withPassword(email, 'a boat without a sail', office)).viewer.personId).toBe(personId);
  });

  it('is hashed anew at sign-in when it was hashed with less work', async () => {
    // argon2id of PASSWORD is made here with the least work that the library takes.
    const { hash } = await import('@node-rs/argon2');
    const weak = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
    await db.sql('UPDATE people SET password_hash = $2 WHERE id = $1', [personId, weak]);
    await right(office);
    const [row] = await db.sql<{ password_hash: string }>('SELECT password_hash FROM people WHERE id = $1', [personId]);
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect((await right(office)).viewer.personId).toBe(personId);
  });
});

describe('a session', () => {
  it('ends when it is not used for half a day, and with its week', async () => {
    const session = await right(office);
    const shift = (column: string, interval: string) =>
      db.sql(`UPDATE sessions SET ${column} = ${column} - $2::interval WHERE id = $1`, [
        session.viewer.session!.id,
        interval,
      ]);
    await shift('last_seen_at', '11 hours 59 minutes');
    // Being used, it counts from now again.
    expect(await sessions.viewer(session.secret)).not.toBeNull();
    await shift('last_seen_at', '11 hours 59 minutes');
    expect(await sessions.viewer(session.secret)).not.toBeNull();
    await shift('last_seen_at', '12 hours');
    expect(await sessions.viewer(session.secret)).toBeNull();
    await shift('last_seen_at', '-12 hours');
    expect(await sessions.viewer(session.secret)).not.toBeNull();
    await shift('expires_at', '7 days');
    expect(await sessions.viewer(session.secret)).toBeNull();
  });

  it('of somebody who approves ends after an hour without use, and with its day', async () => {
    const { id } = await db.get(AccountsService).createOrganisation({ name: 'Relief', kind: 'ngo', country: null });
    await db.sql(`INSERT INTO memberships VALUES ($1, $2, 'donor_approver')`, [personId, id]);
    const session = await right(office);
    const [row] = await db.sql(
      `SELECT idle_seconds, extract(epoch FROM expires_at - created_at)::int AS seconds FROM sessions WHERE id = $1`,
      [session.viewer.session!.id],
    );
    expect(row).toEqual({ idle_seconds: 3_600, seconds: 86_400 });
  });

  it('is listed with where it comes from, and can be ended by its person alone', async () => {
    const [one, two] = [await right(office), await right(from('192.0.2.9'))];
    const list = await sessions.list(personId);
    expect(list.slice(0, 2)).toMatchObject([
      { id: two.viewer.session!.id, method: 'password', device: 'Firefox, Linux', address: '192.0.2.9' },
      { id: one.viewer.session!.id, method: 'password', device: 'Firefox, Linux' },
    ]);
    const stranger = crypto.randomUUID();
    for (const [who, id] of [
      [stranger, one.viewer.session!.id],
      [personId, stranger],
    ] as const)
      await expect(sessions.end(who, id)).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
    await sessions.end(personId, one.viewer.session!.id);
    expect(await sessions.viewer(one.secret)).toBeNull();
    await sessions.endAll(personId);
    expect(await sessions.viewer(two.secret)).toBeNull();
    expect(await sessions.list(personId)).toEqual([]);
  });

  it('from a new network is told to the person by mail, in names of ours', async () => {
    await right(office);
    await right(office);
    const mails = () => db.sql(`SELECT payload FROM outbox WHERE aggregate_id = $1`, [personId]);
    expect(await mails()).toEqual([]);
    const session = await right({ address: '192.0.2.77', userAgent: 'Visit http://evil.example now' });
    expect(await mails()).toMatchObject([
      {
        payload: {
          kind: 'new_device',
          fact: `new_device:${session.viewer.session!.id}`,
          to: { personId },
          params: { device: '' },
        },
      },
    ]);
  });
});

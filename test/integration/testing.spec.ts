import { describe, expect, it } from '@jest/globals';
import { describeWith, freshDatabase, redisServer, startRedis, untilTrue } from '@tandem/testing';
import pg from 'pg';

describe('freshDatabase', () => {
  it('gives each test a database of its own, and removes it', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    const client = new pg.Client({ connectionString: one.ownerUrl });
    await client.connect();
    await client.query('CREATE TABLE mine (id int)');
    client.on('error', () => undefined);

    const second = new pg.Client({ connectionString: other.url });
    await second.connect();
    await expect(second.query('SELECT FROM mine')).rejects.toMatchObject({ code: '42P01' });
    await second.end();

    await one.drop();
    await other.drop();
    await expect(new pg.Client({ connectionString: one.url }).connect()).rejects.toMatchObject({ code: '3D000' });
  });
});

describe('untilTrue', () => {
  it('gives up at its deadline and tells the last error', async () => {
    const failing = untilTrue(() => Promise.reject(new Error('not there')), { within: 50, what: 'the thing' });
    await expect(failing).rejects.toMatchObject({
      message: 'the thing was not met within 50 ms',
      cause: { message: 'not there' },
    });
  });

  it('returns what the condition found', async () => {
    let count = 0;
    expect(await untilTrue(() => ++count > 2 && count)).toBe(3);
  });
});

describeWith(redisServer, 'startRedis', () => {
  it('runs servers side by side', async () => {
    const servers = [await startRedis(), await startRedis()];
    expect(new Set(servers.map(({ port }) => port)).size).toBe(2);
    for (const server of servers) await server.stop();
  });
});

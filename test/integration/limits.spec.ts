import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestCountsRepository } from '../../apps/api/src/http/request-counts.repository.js';
import { PRODUCTION_LIMITS, RequestLimits, type Limits } from '../../apps/api/src/http/request-limits.js';
import { refuseTooMuchJson } from '../../apps/api/src/http/json-limits.js';
import type { Answer } from '../support/api-client.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
let senegal: Speaker;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] });
});

afterAll(() => api.close());

/** The first second of some minute, so that no test runs into the next one. */
const START = 60_000 * 30_000_000;
const limitsAt = (now: () => number) => new RequestLimits(api.app.get(RequestCountsRepository), PRODUCTION_LIMITS, now);

/** Takes `times` requests. @returns how many were let through */
const taken = (limits: RequestLimits, key: string, limit: number, times: number): number =>
  Array.from({ length: times }, () => limits.take(key, limit)).filter((wait) => wait === null).length;

/** Asks until it is refused, at most so many times. */
async function untilRefused(ask: () => Promise<Answer>, atMost: number): Promise<Answer> {
  for (let asked = 0; asked < atMost; asked++) {
    const answer = await ask();
    if (answer.status === 429) return answer;
    expect(answer.status).toBeLessThan(300);
  }
  throw new Error('It was never refused.');
}

describe('requests', () => {
  it('are limited by minute, and told how long to wait', () => {
    let now = START;
    const limits = limitsAt(() => now);
    expect(taken(limits, 'a', 3, 5)).toBe(3);
    expect(taken(limits, 'b', 3, 1)).toBe(1);
    now = START + 20_500;
    // 39.5 s are left of the minute.
    expect(limits.take('a', 3)).toBe(40);
    now = START + 60_000;
    expect(limits.take('a', 3)).toBeNull();
  });

  it('stay counted over a restart', async () => {
    const now = () => START + 120_000;
    const before = limitsAt(now);
    expect(taken(before, 'restart', 5, 3)).toBe(3);
    await before.onModuleDestroy();
    const after = limitsAt(now);
    await after.onModuleInit();
    expect(taken(after, 'restart', 5, 5)).toBe(2);
    await after.onModuleDestroy();
  });

  it('are counted together by several processes', async () => {
    const now = () => START + 240_000;
    const [one, other] = [limitsAt(now), limitsAt(now)];
    taken(one, 'both', 10, 4);
    taken(other, 'both', 10, 3);
    await one.sync();
    await other.sync();
    // 4 + 3 are known to the second.
    expect(taken(other, 'both', 10, 10)).toBe(3);
  });

  it('that were counted long ago are forgotten', async () => {
    const limits = limitsAt(() => START + 360_000);
    limits.take('later', 1);
    await limits.sync();
    const rows = await api.sql<{ minute: number }>('SELECT DISTINCT minute FROM request_counts WHERE minute < $1', [
      30_000_006 - 1,
    ]);
    expect(rows).toEqual([]);
  });

  it('of one person are refused with 429 while others go on; reads and writes apart', async () => {
    const requests = api.app.get(RequestLimits);
    const few: Limits = { personReads: 2, personWrites: 1, address: 1_000 };
    const before = requests.limits;
    Object.assign(requests, { limits: few });
    try {
      // A turn of the minute may lie between: then it takes as many again.
      const refused = await untilRefused(() => gambia.api.get('/needs'), 5);
      expect(refused.body.code).toBe('TOO_MANY_REQUESTS');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await senegal.api.get('/needs')).status).toBe(200);
      await untilRefused(() => gambia.api.post('/notifications/read-all'), 3);
    } finally {
      Object.assign(requests, { limits: before });
    }
  });

  it('of one address are refused before anybody is looked up', async () => {
    const requests = api.app.get(RequestLimits);
    const before = requests.limits;
    Object.assign(requests, { limits: { ...before, address: 0 } });
    try {
      expect((await api.stranger().get('/themes')).status).toBe(429);
      expect((await api.stranger().post('/session', { email: 'a@b.example', password: 'x' })).status).toBe(429);
    } finally {
      Object.assign(requests, { limits: before });
    }
  });

  it('are limited in production mode to what a person can need', () => {
    expect(PRODUCTION_LIMITS).toEqual({ personReads: 600, personWrites: 120, address: 1_200 });
  });
});

describe('a body', () => {
  const judge = (text: string, encoding = 'utf-8') => {
    try {
      refuseTooMuchJson({} as never, null, Buffer.from(text), encoding);
      return 'fine';
    } catch (error) {
      return (error as { problems?: { code: string }[] }).problems?.[0]?.code ?? (error as { type: string }).type;
    }
  };
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it('may be 20 deep and have 20 000 values', () => {
    expect([judge(nested(20)), judge(nested(21))]).toEqual(['fine', 'TOO_DEEP']);
    // The list, and a comma between each two of its members: 1 + 1 + (n − 1).
    const list = (members: number) => `[${Array(members).fill(0).join(',')}]`;
    expect([judge(list(19_999)), judge(list(20_000))]).toEqual(['fine', 'TOO_MANY']);
  });

  it('may say in text what it likes', () => {
    expect(judge(JSON.stringify({ text: `${'[{,'.repeat(30_000)}\\"` }))).toBe('fine');
    expect(judge(`"\\"${'['.repeat(100)}"`)).toBe('fine');
  });

  it('is refused in other encodings than UTF-8, in which its signs are hidden', () => {
    expect(judge('[]', 'utf-16le')).toBe('charset.unsupported');
  });
});

describe('a connection', () => {
  it('has limits of time and headers', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, maxHeadersCount } = api.app.getHttpServer();
    expect({ headersTimeout, requestTimeout, keepAliveTimeout, maxHeadersCount }).toEqual({
      headersTimeout: 15_000,
      requestTimeout: 180_000,
      keepAliveTimeout: 5_000,
      maxHeadersCount: 100,
    });
  });

  it('that sends more than 16 KiB of headers is ended', async () => {
    const { port } = new URL(api.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let said = '';
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(`GET /api/v1/themes HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`);
      });
      socket.on('data', (part: Buffer) => (said += part.toString()));
      socket.on('close', () => {
        resolve(said);
      });
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minimalNeed } from '../../support/contract-examples.js';
import { describedRoutes, UNKNOWN, withId } from '../../support/crawl.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

interface ListRoute {
  path: string;
  /** Names of what may follow the question mark. */
  parameters: string[];
}

let api: OpenApi;
/** Between them they may call every list. */
let speakers: Speaker[];
let lists: ListRoute[];

beforeAll(async () => {
  api = await openApi();
  const roles = ['national_endorser', 'donor_officer', 'donor_approver', 'fund_administrator'];
  const gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles });
  const office = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat', 'auditor'] });
  speakers = [gambia, office];
  for (let made = 0; made < 2; made++) await gambia.api.post('/needs', minimalNeed);
  lists = describedRoutes(api.description).flatMap(({ method, path }) => {
    if (method !== 'GET' || path.includes('stream')) return [];
    const { parameters = [] } = api.description.paths[`/api/v1${path}`]!.get as unknown as {
      parameters?: { name: string; in: string }[];
    };
    const named = parameters.flatMap((one) => (one.in === 'query' ? [one.name] : []));
    return named.length > 0 ? [{ path, parameters: named }] : [];
  });
});

afterAll(() => api.close());

async function ask(who: Speaker, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${api.url}/api/v1${path}`, { headers: { Authorization: `Bearer ${who.token}` } });
  return { status: response.status, text: await response.text() };
}

/** What a list may be asked with: text of any kind, and what other programs have stumbled over. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    "' OR 1=1 --",
    '1; DROP TABLE needs',
    "'||pg_sleep(9)||'",
    '$1',
    '%',
    '_%_',
    '\\',
    '\u0000',
    'NaN',
    '1e309',
    '-1',
    '0x10',
    '9'.repeat(400),
    '2026-02-30',
    'null',
    '[]',
    '__proto__',
    `${'a'.repeat(3_000)}!`,
    '('.repeat(500),
    '٣',
    'title; DESC',
    'created_at,(SELECT password_hash FROM people)',
  ),
);
/** How a parameter may be written: once, twice, as a list, as an object. */
const writings = fc.constantFrom<(name: string, value: string) => string>(
  (name, value) => `${name}=${value}`,
  (name, value) => `${name}=${value}&${name}=${value}`,
  (name, value) => `${name}[]=${value}`,
  (name, value) => `${name}[$ne]=${value}`,
  (name, value) => `${name}[__proto__][x]=${value}`,
  (name) => name,
);

describe('every list', () => {
  it('is known from the description', () => {
    expect(lists.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/needs', '/offers', '/projects', '/notifications', '/organisations', '/audit']),
    );
    expect(lists.length).toBeGreaterThanOrEqual(8);
  });

  it('answers whatever is asked with a page or with what was wrong, never with a failure', async () => {
    for (const { path, parameters } of lists) {
      const asked = fc.record({
        name: fc.constantFrom(...parameters, 'sort', 'order'),
        value: hostile,
        write: writings,
      });
      await fc.assert(
        fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 3 }), async (query) => {
          const text = query.map(({ name, value, write }) => write(name, encode(value))).join('&');
          for (const who of speakers) {
            const { status, text: said } = await ask(who, `${withId(path, UNKNOWN)}?${text}`);
            expect([path, text, status < 500, /SELECT|syntax|\bat \//.test(said) && !text.includes('SELECT')]).toEqual([
              path,
              text,
              true,
              false,
            ]);
          }
        }),
        { numRuns: 25 },
      );
    }
  });

  it('is sorted by nothing that its caller names', async () => {
    for (const { path, parameters } of lists) {
      expect([path, parameters.includes('sort'), parameters.includes('order')]).toEqual([path, false, false]);
      for (const who of speakers) {
        const { status } = await ask(who, `${withId(path, UNKNOWN)}?sort=title`);
        expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      }
    }
  });

  it('is not continued with the place that another was given', async () => {
    const [gambia, office] = speakers as [Speaker, Speaker];
    const { next } = (await gambia.api.get('/needs?limit=1')).body;
    expect(next).toEqual(expect.any(String));
    const paged = lists.filter(({ parameters }) => parameters.includes('cursor'));
    expect(paged.length).toBeGreaterThanOrEqual(6);
    for (const { path } of paged) {
      const { status, text } = await ask(office, `${withId(path, UNKNOWN)}?cursor=${next}`);
      expect([path, [400, 403, 404].includes(status), text.includes('"items"')]).toEqual([path, true, false]);
    }
  });
});

/** As a browser would; half a character, which no browser sends, as its bytes. */
function encode(value: string): string {
  return /\p{Surrogate}/u.test(value) ? '%ED%A0%80' : encodeURIComponent(value);
}

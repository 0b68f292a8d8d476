import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CursorSeal } from '../../../apps/api/src/http/cursor-seal.js';
import { minimalNeed } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
let colleague: Speaker;
let next: string;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  colleague = await api.colleague(gambia, ['national_endorser', 'donor_officer']);
  for (let made = 0; made < 3; made++) await gambia.api.post('/needs', minimalNeed);
  ({ next } = (await gambia.api.get('/needs?limit=1')).body);
});

afterAll(() => api.close());

const refused = async (speaker: Speaker, path: string) => {
  const answer = await speaker.api.get(path);
  return [answer.status, answer.body.code];
};

describe('the place in a list', () => {
  it('leads to the next page, and to the end', async () => {
    const second = await gambia.api.get(`/needs?limit=1&cursor=${next}`);
    const third = await gambia.api.get(`/needs?limit=1&cursor=${second.body.next}`);
    const first = await gambia.api.get('/needs?limit=1');
    const ids = [first, second, third].map((page) => page.body.items[0].id);
    expect(new Set(ids).size).toBe(3);
    expect(third.body.next).toBeNull();
  });

  it('says nothing: neither a number nor the same for the same place', async () => {
    expect(Buffer.from(next, 'base64url').toString('latin1')).not.toMatch(/n\d/);
    expect((await gambia.api.get('/needs?limit=1')).body.next).not.toBe(next);
  });

  it('is of no use to another person, even of the same organisation', async () => {
    expect(await refused(colleague, `/needs?cursor=${next}`)).toEqual([400, 'CURSOR_NOT_VALID']);
  });

  it('is of no use in another list', async () => {
    expect(await refused(colleague, `/offers?cursor=${next}`)).toEqual([400, 'CURSOR_NOT_VALID']);
    expect(await refused(gambia, `/notifications?cursor=${next}`)).toEqual([400, 'CURSOR_NOT_VALID']);
  });

  it('cannot be made by hand', async () => {
    const plain = Buffer.from('n1').toString('base64url');
    expect(await refused(gambia, `/needs?cursor=${plain}`)).toEqual([400, 'CURSOR_NOT_VALID']);
  });
});

describe('CursorSeal', () => {
  const seal = new CursorSeal(Buffer.alloc(32, 1));

  it('opens what it sealed, there and nowhere else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (cursor, here, there) => {
        const sealed = seal.seal(`${cursor}.`, here);
        expect(seal.open(sealed, here)).toBe(`${cursor}.`);
        if (there !== here) expect(seal.open(sealed, there)).toBeNull();
        expect(new CursorSeal(Buffer.alloc(32, 2)).open(sealed, here)).toBeNull();
      }),
    );
  });

  it('refuses each changed byte, and whatever else is sent', () => {
    const bytes = Buffer.from(seal.seal('n12', 'a'), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(seal.open(changed.toString('base64url'), 'a')).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => seal.open(text, 'a') === null));
  });
});

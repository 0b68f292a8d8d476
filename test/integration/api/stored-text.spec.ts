import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalNeed } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
});

afterAll(() => api.close());

describe('a text', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "';alert(String.fromCharCode(88))//",
    'javascript:alert(1)',
    '</title><svg onload=alert(1)>',
    '{{constructor.constructor("alert(1)")()}}',
    '${7*7} #{7*7} <%= 7*7 %>',
    "Robert'); DROP TABLE needs;--",
    '=HYPERLINK("https://evil.example","x")',
    '\u202Etxt.exe \u2066isolated\u2069 раypal',
    '%00 \\u0000 &#x0; &lt;b&gt;',
    '__proto__',
  ])('%j comes back as it was sent, as data and nothing else', async (text) => {
    const fields = { title: text, summary: text, description: text };
    const posted = await gambia.api.post('/needs', { ...minimalNeed, ...fields, submit: false });
    expect(posted.status).toBe(201);
    for (const path of [`/needs/${posted.body.id}`, '/needs?mine=true']) {
      const answer = await gambia.api.get(path);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const found = answer.body.items?.find(({ id }: { id: string }) => id === posted.body.id) ?? answer.body;
      expect(found).toMatchObject(fields);
    }
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\u0085b', '\ud800'])('%j, which hides things, is refused', async (title) => {
    const answer = await gambia.api.post('/needs', { ...minimalNeed, title });
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'CONTROL_CHARACTERS']);
  });
});

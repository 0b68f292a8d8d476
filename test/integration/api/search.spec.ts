import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SavedSearchRounds, SearchIndex } from '@tandem/search';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
let senegal: Speaker;
let germany: Speaker;
let foundation: Speaker;
let secretariat: Speaker;
let serial = 0;
/** A word that no other test writes. */
let rare: string;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] });
  const donor = { roles: ['donor_officer', 'donor_approver'] };
  germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', ...donor });
  foundation = await api.party({ name: 'A foundation', kind: 'ngo', ...donor });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
});
afterAll(() => api.close());
beforeEach(() => {
  rare = `zyx${(++serial).toString(26).replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}word`;
});

const post = async (who: Speaker, path: string, body: object): Promise<{ id: string; version: number }> => {
  const answer = await who.api.post(path, body);
  expect([path, answer.status, answer.body.errors]).toEqual([path, 201, undefined]);
  await api.settle();
  return answer.body;
};
const need = (change: object, who = gambia) =>
  post(who, '/needs', { ...minimalNeed, countries: [who === gambia ? 'GMB' : 'SEN'], ...change });
const offer = (change: object) => post(germany, '/offers', { ...minimalOffer, ...change });
const search = async (who: Speaker, query: string, language = 'en') => {
  const { status, body } = await who.api.get(`/search?${query}`, { 'Accept-Language': language });
  expect([query, status]).toEqual([query, 200]);
  return body as { items: any[]; next: string | null };
};
const ids = async (who: Speaker, query: string): Promise<string[]> =>
  (await search(who, query)).items.map((item) => item.id as string);

describe('the search', () => {
  it('finds by words of fields that the caller reads, and by no others', async () => {
    const { id } = await need({
      title: `A ${rare} title`,
      summary: 'in short',
      description: `hidden${rare} at length`,
    });
    for (const who of [gambia, senegal, germany, secretariat]) expect(await ids(who, `q=hidden${rare}`)).toEqual([id]);
    // A provider that is not accredited reads the title of an accredited need, and not its description.
    expect(await ids(foundation, `q=${rare}`)).toEqual([id]);
    expect(await ids(foundation, `q=hidden${rare}`)).toEqual([]);
    const [item] = (await search(germany, `q=hidden${rare.toUpperCase()}`)).items;
    expect(item).toMatchObject({ kind: 'need', title: `A ${rare} title`, countries: ['GMB'], status: 'open' });
    expect(item.reference).toMatch(/^N-\d{4}$/);
    const { field, text, ranges } = item.snippet;
    expect([field, ranges.map(({ from, to }: any) => text.slice(from, to))]).toEqual([
      'description',
      [`hidden${rare}`],
    ]);
  });

  it('never finds what is sealed, nor what is narrowed or taken back, nor another’s draft', async () => {
    const sealed = await need({ title: `${rare} sealed`, visibility: 'sealed' });
    const draft = await need({ title: `${rare} draft`, submit: false });
    const open = await need({ title: `${rare} open`, visibility: 'public' });
    const index = api.app.get(SearchIndex, { strict: false });
    while ((await index.catchUp()) > 0) continue;
    expect(await api.sql('SELECT FROM search_documents WHERE object_id = $1', [sealed.id])).toHaveLength(0);
    expect((await ids(gambia, `q=${rare}`)).sort()).toEqual([draft.id, open.id].sort());
    for (const who of [senegal, secretariat]) expect(await ids(who, `q=${rare}`)).toEqual([open.id]);
    const narrowed = await gambia.api.patch(`/needs/${open.id}`, { visibility: 'sealed' }, open.version);
    expect(narrowed.status).toBe(200);
    // The index does not know of it yet.
    expect(await ids(senegal, `q=${rare}`)).toEqual([]);
    await api.settle();
    expect(await api.sql('SELECT FROM search_documents WHERE object_id = $1', [open.id])).toHaveLength(0);
  });

  it('finds with other words once they have changed', async () => {
    const { id, version } = await need({ title: `${rare} before` });
    expect((await gambia.api.patch(`/needs/${id}`, { title: `${rare} afterwards` }, version)).status).toBe(200);
    await api.settle();
    expect(await ids(senegal, `q=${rare}%20before`)).toEqual([]);
    expect(await ids(senegal, `q=${rare}%20after`)).toEqual([id]);
  });

  it('puts titles first and then the newest, page after page, each record once', async () => {
    const old = await need({ title: `${rare} in the title` });
    const text = await need({ title: 'Something else', summary: `of ${rare}` });
    const young = await need({ title: `Also ${rare}` }, senegal);
    const expected = [young.id, old.id, text.id];
    expect(await ids(germany, `q=${rare}`)).toEqual(expected);
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: { items: any[]; next: string | null } = await search(
        germany,
        `q=${rare}&limit=1${next ? `&cursor=${encodeURIComponent(next)}` : ''}`,
      );
      seen.push(...page.items.map((item) => item.id as string));
      next = page.next;
    } while (next);
    expect(seen).toEqual(expected);
  });

  it('finds in six languages, by names of themes and countries too, and by filters alone', async () => {
    const texts = {
      ar: ['وسم الأسلحة الصغيرة', 'اسلحه صغير'],
      es: ['Gestión de existencias', 'gestion existencias'],
      fr: ['Marquage à l’armurerie', 'armurerie'],
      ru: ['Уничтожение излишков оружия', 'оружия излиш'],
      zh: ['小武器和轻武器的管理', '武器管理'],
    };
    for (const [language, [title, question]] of Object.entries(texts)) {
      const { id } = await need({
        title: `${title!} ${rare}`,
        textLanguage: language,
        themes: [{ code: 'DDR', weight: 1 }],
      });
      const asked = encodeURIComponent(`${rare} ${question!}`);
      expect([language, await ids(germany, `q=${asked}`)]).toEqual([language, [id]]);
    }
    expect(await ids(germany, `q=${encodeURIComponent(`${rare} 冈比亚`)}`)).toHaveLength(5);
    expect(await ids(germany, `q=${rare}&theme=DDR&country=GMB&kind=need&status=open`)).toHaveLength(5);
    expect(await ids(germany, `q=${rare}&theme=MARK`)).toEqual([]);
    expect(await ids(germany, 'theme=DDR&country=GMB&limit=100')).toHaveLength(5);
  });

  it('finds offers by where they reach, and says where a record comes from', async () => {
    const { id } = await offer({
      title: `${rare} offer`,
      visibility: 'public',
      geography: { include: ['region:011'] },
    });
    expect(await ids(foundation, `q=${rare}&country=GMB`)).toEqual([id]);
    expect(await ids(foundation, `q=${rare}&country=FJI`)).toEqual([]);
    await api.sql(`UPDATE offers SET origin = jsonb_set(origin, '{kind}', '"example"') WHERE id = $1`, [id]);
    const [item] = (await search(foundation, `q=${rare}`)).items;
    expect(item).toMatchObject({ kind: 'offer', organisation: { name: 'Germany' }, countries: [] });
    expect(item.notice).toEqual(expect.any(String));
  });

  it('shows a token no kind that it may not list', async () => {
    await need({ title: `${rare} need`, visibility: 'public' });
    const made = await offer({ title: `${rare} offer`, visibility: 'public' });
    const scopes = ['search:read', 'offers:read'];
    const narrow = await api.colleague(senegal, ['national_endorser'], scopes);
    expect(await ids(narrow, `q=${rare}`)).toEqual([made.id]);
  });

  it('answers nonsense with nothing, and too much with what was wrong', async () => {
    expect(await ids(germany, `q=${encodeURIComponent('!!! — ’')}`)).toEqual([]);
    expect(await ids(germany, `q=${encodeURIComponent(`' | '${rare}`)}`)).toEqual([]);
    expect((await germany.api.get(`/search?q=${'a'.repeat(201)}`)).status).toBe(400);
    expect((await germany.api.get('/search?kind=person')).status).toBe(400);
    const { next } = (await germany.api.get('/needs?limit=1')).body;
    expect((await germany.api.get(`/search?cursor=${next}`)).status).toBe(400);
  });

  it('is made anew from the records', async () => {
    const { id } = await need({ title: `${rare} kept` });
    await api.sql('TRUNCATE search_documents');
    expect(await ids(senegal, `q=${rare}`)).toEqual([]);
    await api.app.get(SearchIndex, { strict: false }).rebuild();
    expect(await ids(senegal, `q=${rare}`)).toEqual([id]);
  });
});

describe('a saved search', () => {
  const tell = async (): Promise<void> => {
    await api.app.get(SavedSearchRounds, { strict: false }).tell();
    await api.settle();
  };
  const told = async (who: Speaker): Promise<any[]> =>
    (await who.api.get('/notifications?limit=100')).body.items.filter((item: any) => item.kind === 'search_found');
  const saved = async (who: Speaker, body: object): Promise<{ id: string }> =>
    (await who.api.post('/saved-searches', { name: `Search ${rare}`, ...body })).body;

  it('is its person’s own: read, listed and deleted by nobody else', async () => {
    const colleague = await api.colleague(germany, ['donor_officer']);
    const { id } = await saved(germany, { q: rare, theme: 'STOCK', notify: false });
    expect((await germany.api.get(`/saved-searches/${id}`)).body).toMatchObject({
      q: rare,
      theme: 'STOCK',
      kind: null,
    });
    for (const other of [colleague, gambia, secretariat]) {
      expect((await other.api.get(`/saved-searches/${id}`)).status).toBe(404);
      const refused = await other.api.send('DELETE', `/saved-searches/${id}`, undefined, {});
      expect([refused.status, refused.body.code]).toEqual([404, 'SAVED_SEARCH_NOT_FOUND']);
      expect((await other.api.get('/saved-searches')).body.items.map((one: any) => one.id)).not.toContain(id);
    }
    expect((await germany.api.send('DELETE', `/saved-searches/${id}`, undefined, {})).status).toBe(204);
    expect((await germany.api.get(`/saved-searches/${id}`)).status).toBe(404);
  });

  it('looks for something, and there are fifty at most, also when two are saved at once', async () => {
    const keen = await api.colleague(germany, ['donor_officer']);
    expect((await keen.api.post('/saved-searches', { name: 'Nothing' })).status).toBe(400);
    expect((await keen.api.post('/saved-searches', { name: 'No word', q: '!!' })).body.errors[0].code).toBe('NO_WORDS');
    await api.sql(
      `INSERT INTO saved_searches (person_id, organisation_id, name, theme, notify)
       SELECT $1, $2, 'one of many', 'STOCK', false FROM generate_series(1, 49)`,
      [keen.personId, keen.organisationId],
    );
    const both = await Promise.all([1, 2].map(() => keen.api.post('/saved-searches', { name: 'Last', theme: 'MARK' })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('TOO_MANY_SAVED_SEARCHES');
  });

  it('tells its person alone of new records, in one bundle, each once', async () => {
    const watcher = await api.colleague(senegal, ['national_endorser']);
    await need({ title: `${rare} there before` });
    const { id } = await saved(watcher, { q: rare, kind: 'need' });
    await need({ title: `${rare} first` });
    const second = await need({ title: `${rare} second` });
    await need({ title: `${rare} of one’s own` }, senegal);
    await tell();
    await tell();
    const [notification, ...others] = await told(watcher);
    expect([notification.text, notification.link, others]).toEqual([
      `2 new records fit your saved search “Search ${rare}”`,
      `/search?saved=${id}`,
      [],
    ]);
    expect(await told(senegal)).toEqual([]);
    // A change makes it no newer.
    expect((await gambia.api.patch(`/needs/${second.id}`, { summary: rare }, second.version)).status).toBe(200);
    await need({ title: `${rare} third` });
    await tell();
    expect(await told(watcher)).toHaveLength(1);
    await api.sql('UPDATE clock_offset SET seconds = seconds + 61 * 60');
    await tell();
    expect((await told(watcher)).map(({ text }) => text.slice(0, 12))).toEqual(['1 new record', '2 new record']);
    expect((await watcher.api.get(`/saved-searches/${id}`)).body.lastFoundAt).toEqual(expect.any(String));
  });

  it('tells nothing that its person may not read by then', async () => {
    await saved(foundation, { q: rare });
    const seen = await need({ title: `${rare} public`, visibility: 'public' });
    await need({ title: 'Elsewhere', description: `deep ${rare}`, visibility: 'public' });
    await need({ title: `${rare} for parties`, visibility: 'parties' });
    await need({ title: `${rare} sealed`, visibility: 'sealed' });
    await tell();
    expect((await told(foundation)).map(({ text }) => text.slice(0, 12))).toEqual(['1 new record']);
    const rows = await api.sql<{ object_id: string }>(
      `SELECT h.object_id FROM saved_search_hits h JOIN saved_searches s ON s.id = h.search_id WHERE s.q = $1`,
      [rare],
    );
    expect(rows.map((row) => row.object_id)).toEqual([seen.id]);
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_FILES } from '@tandem/files';
import { minimalNeed } from '../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';
import { docx, jpeg, pdf, png, xlsx, zip } from '../support/sample-files.js';
import { Talks, type Couple } from '../support/talks.js';

let api: OpenApi;
let talks: Talks;
let couple: Couple;
let stranger: Speaker;
let auditor: Speaker;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  couple = await talks.couple();
  stranger = await api.party({ name: 'Another State', kind: 'state', country: 'MWI', roles: ['national_endorser'] });
  auditor = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['auditor'] });
});

afterAll(() => api.close());

interface Sent {
  status: number;
  body: any;
}

async function attach(by: Speaker, to: string, name: string, bytes: Buffer, more = '', headers = {}): Promise<Sent> {
  const response = await fetch(`${api.url}/api/v1${to}/attachments?name=${encodeURIComponent(name)}${more}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${by.token}`, 'Content-Type': 'application/octet-stream', ...headers },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: await response.json() };
}

const download = (by: Speaker, id: string) =>
  fetch(`${api.url}/api/v1/attachments/${id}`, { headers: { Authorization: `Bearer ${by.token}` } });

/** A need of its own for each test that counts files. */
async function need(change: object = {}): Promise<string> {
  const { body } = await couple.state.api.post('/needs', { ...minimalNeed, countries: [couple.country], ...change });
  return `/needs/${body.id}`;
}

const state = async (by: Speaker, to: string) =>
  (await by.api.get(`${to}/attachments`)).body.items.map((item: any) => [item.name, item.state, item.refusedBecause]);

describe('a file', () => {
  it('waits in quarantine until it is checked, then comes back byte by byte, to be saved', async () => {
    const to = await need();
    const bytes = pdf();
    const added = await attach(couple.state, to, 'Vue d’ensemble ☂.pdf', bytes);
    expect([added.status, added.body]).toEqual([
      201,
      {
        id: expect.any(String),
        name: 'Vue d’ensemble ☂.pdf',
        mediaType: 'application/pdf',
        size: bytes.length,
        digest: createHash('sha256').update(bytes).digest('hex'),
        sealed: false,
        state: 'quarantine',
        refusedBecause: null,
        createdAt: expect.any(String),
      },
    ]);
    const early = await download(couple.state, added.body.id);
    expect([early.status, ((await early.json()) as { code: string }).code]).toEqual([409, 'ATTACHMENT_IN_QUARANTINE']);
    await api.settle();
    const answer = await download(couple.state, added.body.id);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"]*\.pdf"; filename\*=UTF-8''Vue%20d%E2%80%99ensemble%20%E2%98%82\.pdf$/,
    );
    expect(answer.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['plan.pdf', pdf()],
    ['map.png', png(100, 100)],
    ['photo.JPG', jpeg(100, 100)],
    ['letter.docx', docx()],
    ['costs.xlsx', xlsx()],
    ['costs.csv', Buffer.from('a;b\r\n1;é\r\n')],
    ['notes.txt', Buffer.from('خطة')],
  ])('%s is accepted and found clean', async (name, bytes) => {
    const to = await need();
    expect((await attach(couple.state, to, name, bytes)).status).toBe(201);
    await api.settle();
    expect(await state(couple.state, to)).toEqual([[name, 'clean', null]]);
  });

  it.each([
    ['a page as text', 'page.txt', Buffer.from(' <html><script>alert(1)</script>')],
    ['a picture that is a program', 'map.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['the same under another name', 'map.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', 'setup.exe', Buffer.from('MZ')],
    ['a program as a document', 'plan.pdf', Buffer.from('MZ\u0000\u0000')],
    ['a picture as a document', 'plan.pdf', png(1, 1)],
    ['any archive', 'plan.docx', zip([{ name: 'a.txt' }])],
    ['a table as a letter', 'letter.docx', xlsx()],
    ['macros by name', 'letter.docm', docx()],
    ['text in no encoding', 'notes.txt', Buffer.from([0x66, 0xff, 0xfe])],
    ['nothing', 'notes.txt', Buffer.alloc(0)],
    ['a name without extension', 'notes', Buffer.from('text')],
    ['a path', '../notes.txt', Buffer.from('text')],
    ['a path of another system', 'a\\notes.txt', Buffer.from('text')],
    ['a hidden name', '.notes.txt', Buffer.from('text')],
    ['a name that reads backwards', 'notes\u202Etxt.pdf', pdf()],
    ['a page before a document', 'plan.pdf', Buffer.concat([Buffer.from('<html><script>1</script>'), pdf()])],
    ['a program before a picture', 'map.png', Buffer.concat([Buffer.from('#!/bin/sh\n'), png(1, 1)])],
    ['a script as a table', 'costs.csv', Buffer.from('<?php system($_GET[0]);')],
    ['a page in another encoding', 'notes.txt', Buffer.from('<html>', 'utf16le')],
  ])('%s is refused at once', async (_what, name, bytes) => {
    const answer = await attach(couple.state, `/needs/${couple.need.id}`, name, bytes);
    expect([answer.status, answer.body.code]).toEqual([400, 'ATTACHMENT_REFUSED']);
  });

  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
  it.each([
    ['known malware', 'notes.txt', Buffer.from(eicar), 'KNOWN_MALWARE'],
    ['a script in a document', 'plan.pdf', pdf('/OpenAction<</S/JavaScript/JS(app.alert)>>'), 'ACTIVE_CONTENT'],
    ['a file in a document', 'plan.pdf', pdf('/EmbeddedFile'), 'ACTIVE_CONTENT'],
    ['macros', 'letter.docx', docx({ name: 'word/vbaProject.bin' }), 'ACTIVE_CONTENT'],
    ['a bomb', 'letter.docx', docx({ name: 'word/a.xml', packed: 1_000, unpacked: 150_000_000 }), 'ARCHIVE'],
    ['too many parts', 'costs.xlsx', xlsx(...Array.from({ length: 2_000 }, (_, n) => ({ name: `${n}` }))), 'ARCHIVE'],
    ['a way out', 'costs.xlsx', xlsx({ name: '../../etc/passwd' }), 'ARCHIVE'],
    ['a locked part', 'costs.xlsx', xlsx({ name: 'xl/a.xml', encrypted: true }), 'ARCHIVE'],
    // 40 million and one row more.
    ['a flood of pixels', 'map.png', png(8_000, 5_001), 'PICTURE_TOO_LARGE'],
    ['a flood of pixels', 'map.jpg', jpeg(60_000, 60_000), 'PICTURE_TOO_LARGE'],
    ['two files in one', 'map.png', Buffer.concat([png(1, 1), zip([{ name: 'a' }])]), 'TRAILING_DATA'],
    ['two files in one', 'plan.pdf', Buffer.concat([pdf(), zip([{ name: 'a' }])]), 'TRAILING_DATA'],
  ])('%s (%s) does not leave quarantine, and is not kept', async (_what, name, bytes, because) => {
    const to = await need();
    const { body } = await attach(couple.state, to, name, bytes);
    expect(body.state).toBe('quarantine');
    await api.settle();
    expect(await state(couple.state, to)).toEqual([[name, 'refused', because]]);
    expect((await download(couple.state, body.id)).status).toBe(404);
    expect(await api.sql('SELECT FROM attachment_contents WHERE attachment_id = $1', [body.id])).toEqual([]);
  });

  it('with a name of 10 MB is refused before anybody reads it', async () => {
    const before = await api.state();
    const name = `${'n'.repeat(10_000_000)}.txt`;
    // The address is longer than headers may be: the answer is 431, or the connection ends while it is still being sent.
    const answer = await attach(couple.state, `/needs/${couple.need.id}`, name, Buffer.from('text')).catch(() => null);
    expect(answer).toBeNull();
    // 150 letters are the most.
    const longer = await attach(
      couple.state,
      `/needs/${couple.need.id}`,
      `${'n'.repeat(147)}.txt`,
      Buffer.from('text'),
    );
    expect([longer.status, longer.body.errors[0].pointer]).toEqual([400, '/name']);
    expect(await api.state()).toEqual(before);
  });

  it('may have 10 MiB and no byte more', async () => {
    const to = await need();
    const bytes = Buffer.alloc(10 * 1024 * 1024 + 1, 'a');
    expect((await attach(couple.state, to, 'notes.txt', bytes.subarray(1))).status).toBe(201);
    const larger = await attach(couple.state, to, 'more.txt', bytes);
    expect([larger.status, larger.body.code]).toEqual([400, 'ATTACHMENT_REFUSED']);
  });

  it('is one of twenty; the same file again is the same attachment', async () => {
    const to = await need();
    const first = await attach(couple.state, to, '0.txt', Buffer.from('0'));
    expect((await attach(couple.state, to, 'again.txt', Buffer.from('0'))).body.id).toBe(first.body.id);
    const rest = Array.from({ length: MOST_FILES + 1 }, (_, n) => n).slice(1);
    const answers = await Promise.all(rest.map((n) => attach(couple.state, to, `${n}.txt`, Buffer.from(`${n}`))));
    // Nineteen more are let in, whichever come first.
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(MOST_FILES - 1);
    expect(answers.filter(({ body }) => body.code === 'ATTACHMENT_REFUSED')).toHaveLength(1);
  });

  it('is sent as it is: neither as JSON nor as a form', async () => {
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
      const answer = await attach(couple.state, `/needs/${couple.need.id}`, 'a.txt', Buffer.from('{}'), '', {
        'Content-Type': type,
      });
      expect([type, answer.status]).toEqual([type, 415]);
    }
    const elsewhere = await fetch(`${api.url}/api/v1/needs`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${couple.state.token}`, 'Content-Type': 'application/octet-stream' },
      body: 'x',
    });
    expect(elsewhere.status).toBe(415);
  });

  it('sent again with the same key is the same; another file with that key is refused', async () => {
    const to = await need();
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const first = await attach(couple.state, to, 'a.txt', Buffer.from('a'), '', key);
    expect((await attach(couple.state, to, 'a.txt', Buffer.from('a'), '', key)).body).toEqual(first.body);
    expect((await attach(couple.state, to, 'a.txt', Buffer.from('b'), '', key)).status).toBe(422);
  });
});

describe('who gets a file', () => {
  it('is the record’s organisation; the other side once both consented; offices; nobody else', async () => {
    const pair = await talks.couple();
    const { state: owner, donor, need: record } = pair;
    const to = `/needs/${record.id}`;
    const { body } = await attach(owner, to, 'plan.pdf', pdf());
    await api.settle();
    for (const other of [donor, stranger]) {
      expect((await other.api.get(`${to}/attachments`)).body).toEqual({ items: [], next: null });
      const hidden = await download(other, body.id);
      const unknown = await download(other, crypto.randomUUID());
      const said = async (answer: Response) => ({ ...((await answer.json()) as object), requestId: '' });
      expect([hidden.status, await said(hidden)]).toEqual([404, await said(unknown)]);
      expect((await attach(other, to, 'b.txt', Buffer.from('b'))).body.code).toBe('NOT_YOUR_ORGANISATION');
      expect((await other.api.send('DELETE', `/attachments/${body.id}`, undefined, {})).status).toBe(404);
    }
    expect((await download(auditor, body.id)).status).toBe(200);
    expect((await attach(auditor, to, 'b.txt', Buffer.from('b'))).status).toBe(403);
    await talks.consent(pair);
    expect((await download(donor, body.id)).status).toBe(200);
    expect((await attach(donor, to, 'b.txt', Buffer.from('b'))).status).toBe(403);
    expect((await download(stranger, body.id)).status).toBe(404);
  });

  it('does not even learn of a draft that is not theirs', async () => {
    const to = await need({ submit: false });
    await attach(couple.state, to, 'plan.pdf', pdf());
    for (const path of [to, `/needs/${crypto.randomUUID()}`]) {
      const answer = await stranger.api.get(`${path}/attachments`);
      expect([answer.status, answer.body.code]).toEqual([404, 'ATTACHMENT_NOT_FOUND']);
      expect((await attach(stranger, path, 'b.txt', Buffer.from('b'))).status).toBe(404);
    }
  });

  it('is written down each time', async () => {
    const to = await need();
    const { body } = await attach(couple.state, to, 'plan.pdf', pdf());
    await api.settle();
    await download(auditor, body.id);
    const rows = await api.sql<{ action: string; person_id: string | null }>(
      `SELECT action, person_id FROM audit WHERE object_id = $1 ORDER BY id`,
      [body.id],
    );
    expect(rows).toEqual([
      { action: 'attachment.added', person_id: couple.state.personId },
      { action: 'attachment.released', person_id: null },
      { action: 'attachment.read', person_id: auditor.personId },
    ]);
  });

  it('loses it when it is taken away', async () => {
    const to = await need();
    const { body } = await attach(couple.state, to, 'plan.pdf', pdf());
    await api.settle();
    expect((await couple.state.api.send('DELETE', `/attachments/${body.id}`, undefined, {})).status).toBe(204);
    expect((await download(couple.state, body.id)).status).toBe(404);
    expect(await api.sql('SELECT FROM attachment_contents WHERE attachment_id = $1', [body.id])).toEqual([]);
  });
});

describe('a sealed file', () => {
  const secret = 'The canary sits in the third armoury.';

  it('is stored encrypted, and is for the record’s organisation alone, whatever the record’s tier', async () => {
    const to = await need();
    const { body } = await attach(couple.state, to, 'annex.txt', Buffer.from(secret), '&sealed=true');
    await api.settle();
    expect([body.sealed, (await state(couple.state, to))[0][1]]).toEqual([true, 'clean']);
    const [row] = await api.sql<{ bytes: Buffer }>('SELECT bytes FROM attachment_contents WHERE attachment_id = $1', [
      body.id,
    ]);
    expect(row!.bytes.includes('canary')).toBe(false);
    expect(await (await download(couple.state, body.id)).text()).toBe(secret);
    expect((await download(auditor, body.id)).status).toBe(404);
    expect(await state(auditor, to)).toEqual([]);
    // Nor can its content be tried out by the digest.
    expect(body.digest).not.toBe(createHash('sha256').update(secret).digest('hex'));
    const [audit] = await api.sql<{ after: object }>(`SELECT after FROM audit WHERE object_id = $1 LIMIT 1`, [body.id]);
    expect(JSON.stringify(audit)).not.toContain('annex.txt');
  });

  it('opens in its own row only', async () => {
    const to = await need();
    const one = await attach(couple.state, to, 'one.txt', Buffer.from('one'), '&sealed=true');
    const other = await attach(couple.state, to, 'other.txt', Buffer.from('other'), '&sealed=true');
    await api.settle();
    await api.sql(
      `UPDATE attachment_contents SET bytes = (SELECT bytes FROM attachment_contents WHERE attachment_id = $1)
        WHERE attachment_id = $2`,
      [one.body.id, other.body.id],
    );
    expect((await download(couple.state, one.body.id)).status).toBe(200);
    expect((await download(couple.state, other.body.id)).status).toBe(500);
  });

  it('is what every file of a sealed record is', async () => {
    const to = await need({ visibility: 'sealed' });
    expect((await attach(couple.state, to, 'plan.pdf', pdf())).body.sealed).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { MAIL_KINDS, MAIL_PARAMETERS, type MailWanted } from '@tandem/platform/mail-wanted';
import { LANGUAGES } from '@tandem/vocabulary';
import { composeMail } from './mail-message.js';

const HERE = { from: 'Tandem <no-reply@tandem.example>', publicUrl: 'https://tandem.example' };
const createdAt = new Date('2026-11-21T17:00:00Z');
const until = '2026-11-28T09:05:00.000Z';

const mail = {
  messageId: '<1@tandem.example>',
  kind: 'invitation',
  params: { organisation: 'Ministry of the Interior', invitedBy: 'Awa Jallow', until },
  language: 'en',
  address: 'new@gov.example',
  createdAt,
} as const;

describe('composeMail', () => {
  it('says what, whither and from whom, in plain text and in HTML', () => {
    const message = composeMail(mail, '/invitation/s3cret', HERE);
    expect(message).toMatchObject({
      messageId: '<1@tandem.example>',
      date: createdAt,
      from: 'Tandem <no-reply@tandem.example>',
      to: 'new@gov.example',
      subject: 'You are invited to Tandem',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    expect(message.text).toContain('\n\nAccept the invitation:\nhttps://tandem.example/invitation/s3cret\n\n');
    expect(message.html).toContain('<a href="https://tandem.example/invitation/s3cret">');
  });

  it('writes from right to left where the language does, and the link from left to right', () => {
    const { html } = composeMail({ ...mail, language: 'ar' }, '/invitation/s3cret', HERE);
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
    expect(html).toContain('<bdi dir="ltr">https://tandem.example/invitation/s3cret</bdi>');
  });

  it('shows a name as text, also where it is markup', () => {
    const params = { ...mail.params, organisation: '<img src="https://evil.example/"> & "Sons"' };
    const { html } = composeMail({ ...mail, params }, '/', HERE);
    expect(html).toContain('&lt;img src=&quot;https://evil.example/&quot;&gt; &amp; &quot;Sons&quot;');
    expect(html).not.toContain('<img');
  });

  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example/', 'invitation', ''])(
    'leads nowhere but to this installation: not to %j',
    (path) => {
      expect(() => composeMail(mail, path, HERE)).toThrow('path of this installation');
    },
  );

  it.each(MAIL_KINDS)('says all parameters of %s in every language, and a page', (kind) => {
    const names: readonly string[] = MAIL_PARAMETERS[kind];
    const isTime = (name: string) => ['until', 'since', 'at'].includes(name);
    const params = Object.fromEntries(names.map((name) => [name, isTime(name) ? until : `the-${name}`]));
    for (const language of LANGUAGES) {
      const { text, html } = composeMail({ ...mail, kind, params, language }, null, HERE);
      for (const said of [text, html]) {
        for (const name of names) expect(said).toContain(isTime(name) ? '2026' : `the-${name}`);
        expect(said).not.toContain('–');
        expect(said).toContain('https://tandem.example/');
      }
    }
  });
});

describe('what a mail may say (S34)', () => {
  it('has no place for a title or a text of a record: this compiles with the errors only', () => {
    const to = { personId: '1' };
    const wanted: MailWanted[] = [
      { kind: 'organisation_verified', fact: 'f', to, params: { organisation: 'X' } },
      // @ts-expect-error: no kind says the title of a need.
      { kind: 'organisation_verified', fact: 'f', to, params: { organisation: 'X', needTitle: 'Armoury' } },
      // @ts-expect-error: nor of an offer.
      { kind: 'password_reset', fact: 'f', to, params: { until, offerTitle: 'Fund' } },
      // @ts-expect-error: nor anything of a match.
      { kind: 'match_suggested', fact: 'f', to, params: { score: '7000' } },
    ];
    expect(wanted).toHaveLength(4);
    const names = Object.values(MAIL_PARAMETERS).flat();
    expect(names.filter((name) => /title|text|summary|description|score|reason|amount/i.test(name))).toEqual([]);
  });
});

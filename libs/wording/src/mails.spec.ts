import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@tandem/vocabulary';
import { mailText } from './mails.js';
import { MAIL_PARAMETERS, type MailKind } from './parameters.js';

const KINDS = Object.keys(MAIL_PARAMETERS) as MailKind[];
const until = '2026-11-28T09:05:00.000Z';

describe('mailText', () => {
  it('says who invites, for whom and how long', () => {
    const params = { organisation: 'The Gambia', invitedBy: 'Awa Jallow', until };
    expect(mailText('invitation', params, 'en')).toEqual({
      subject: 'You are invited to Tandem',
      paragraphs: [
        'Organisation: The Gambia\nInvited by: Awa Jallow',
        expect.stringMatching(/The invitation works once, until 28 Nov 2026, 09:05 UTC\.$/),
      ],
      link: 'Accept the invitation:',
      footer: expect.stringContaining('never asks for your password'),
    });
  });

  it.each(KINDS)('says every parameter of %s, in each language', (kind) => {
    const params = Object.fromEntries(
      Object.entries(MAIL_PARAMETERS[kind]).map(([name, is]) => [name, is === 'text' ? `the-${name}` : until]),
    );
    for (const language of LANGUAGES) {
      const said = JSON.stringify(mailText(kind, params, language));
      for (const [name, is] of Object.entries(MAIL_PARAMETERS[kind]))
        expect(said).toContain(is === 'text' ? `the-${name}` : '2026');
    }
  });

  it('keeps a name on its line and within its length, and takes it as text', () => {
    const organisation = `Ministry\r\nBcc: everybody@example.org\u2028{until} <b>${'x'.repeat(300)}`;
    const [line] = mailText('organisation_verified', { organisation }, 'en').paragraphs;
    // "Organisation: " has 14 characters; the name keeps 200.
    expect(line).toBe(
      `Organisation: ${`Ministry Bcc: everybody@example.org {until} <b>${'x'.repeat(300)}`.slice(0, 200)}`,
    );
    expect(line).toHaveLength(214);
  });

  it('gets by without parameters', () => {
    for (const kind of KINDS)
      for (const language of LANGUAGES) expect(mailText(kind, {}, language).paragraphs.length).toBeGreaterThan(0);
    expect(mailText('organisation_verified', { organisation: '' }, 'en').paragraphs[0]).toBe('Organisation: –');
  });
});

import type { MailKind } from '@tandem/platform/mail-wanted';
import { mailText, type MailText } from '@tandem/wording';
import type { Language } from '@tandem/vocabulary';
import type { DueMail } from './mails.repository.js';

/** A mail, ready to be sent. */
export interface MailMessage {
  messageId: string;
  date: Date;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Readonly<Record<string, string>>;
}

/** Where a mail without a link of its own leads. */
export const PAGE_OF_KIND: Readonly<Record<MailKind, string>> = {
  invitation: '/',
  password_reset: '/sign-in',
  address_change: '/account',
  address_change_asked: '/sessions',
  address_taken: '/sign-in',
  address_changed: '/account',
  second_factor_reset: '/sign-in',
  organisation_without_endorser: '/organisations',
  contact_point_due: '/organisations',
  organisation_verified: '/',
  organisation_to_verify: '/organisations',
  new_device: '/sessions',
  new_token: '/tokens',
  identity_linked: '/identities',
  identity_unlinked: '/identities',
  need_reconfirm: '/',
};

/** The same mail gives the same message each time. `path` is that of its own link, or null. */
export function composeMail(
  mail: Pick<DueMail, 'messageId' | 'kind' | 'params' | 'language' | 'address' | 'createdAt'>,
  path: string | null,
  { from, publicUrl }: { from: string; publicUrl: string },
): MailMessage {
  const said = mailText(mail.kind, mail.params, mail.language);
  const address = publicUrl + ownPath(path ?? PAGE_OF_KIND[mail.kind]);
  return {
    messageId: mail.messageId,
    date: mail.createdAt,
    from,
    to: mail.address,
    subject: said.subject,
    text: plainText(said, address),
    html: markup(said, address, mail.language),
    // RFC 3834: nobody's absence notice answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** A link leads to this installation and nowhere else. */
function ownPath(path: string): string {
  if (!/^\/(?![/\\])/.test(path)) throw new Error('The link of a mail must be a path of this installation');
  return path;
}

function plainText({ paragraphs, link, footer }: MailText, address: string): string {
  return `${[...paragraphs, `${link}\n${address}`, footer].join('\n\n')}\n`;
}

function markup({ paragraphs, link, footer }: MailText, address: string, language: Language): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const href = escaped(address);
  const all = [
    ...paragraphs.map((text) => escaped(text).replaceAll('\n', '<br>')),
    `${escaped(link)}<br><a href="${href}"><bdi dir="ltr">${href}</bdi></a>`,
    `<small>${escaped(footer)}</small>`,
  ];
  return `<!doctype html><html lang="${language}" dir="${direction}"><body>${all.map((html) => `<p>${html}</p>`).join('')}</body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

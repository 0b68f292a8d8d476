import type { Language } from './language.js';
import { fill } from './message.js';
import { MAIL_PARAMETERS, type MailKind } from './parameters.js';
import { CATALOGUES } from './texts/index.js';
import { valuesOf } from './values.js';

export type { MailKind };

/** A mail in one language, without its link. */
export interface MailText {
  readonly subject: string;
  /** Paragraphs, each of one or more lines. */
  readonly paragraphs: readonly string[];
  /** What the link does, with a colon; said before its address. */
  readonly link: string;
  readonly footer: string;
}

/** Line ends and other controls in a name would end a header or hide a part of the text. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const LONGEST_VALUE = 200;

/** What a mail says. Names are shortened to 200 characters on one line; a missing one is a dash. Never throws. */
export function mailText(kind: MailKind, params: Readonly<Record<string, unknown>>, language: Language): MailText {
  const { mails, mailFrame } = CATALOGUES[language];
  const values = valuesOf(MAIL_PARAMETERS[kind], plainOnes(params), language);
  const { subject, body, link } = mails[kind];
  return {
    subject: fill(subject, language, values),
    paragraphs: fill(body, language, values).split('\n\n'),
    link,
    footer: mailFrame.footer,
  };
}

function plainOnes(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(params).map(([name, value]) => {
    const text = typeof value === 'string' ? value.replace(CONTROLS, ' ').trim().slice(0, LONGEST_VALUE) : value;
    return [name, text === '' ? undefined : text] as const;
  });
  return Object.fromEntries(entries);
}

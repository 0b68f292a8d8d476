/**
 * A mail that a feature wants sent, as the payload of an event in its own transaction: features do not know who sends.
 * Parameters hold ids, names of organisations, dates and numbers, never what a record says.
 */
export const MAIL_WANTED = 'mail.wanted';

/** What a mail is about; each kind has a subject and a text in every language. */
export const MAIL_KINDS = [
  'invitation',
  'password_reset',
  'address_change',
  'address_changed',
  'second_factor_reset',
  'organisation_without_endorser',
  'contact_point_due',
  'organisation_verified',
  'organisation_to_verify',
  'new_device',
  'new_token',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** The payload of `MAIL_WANTED`. */
export interface MailWanted {
  kind: MailKind;
  /** What makes this mail one of its kind: the same fact is told once. */
  fact: string;
  to: { personId: string } | { address: string; language: string };
  params: Readonly<Record<string, string>>;
  /** The path and secret of a link, sealed by the key ring with place `mails`, the fact, `link`; as base64 of JSON. */
  sealedLink?: string;
}

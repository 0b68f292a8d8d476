/** Topic of the events whose payload is a `MailWanted`. */
export const MAIL_WANTED = 'mail.wanted';

/**
 * What a mail is about, and all that it may say besides its link. `until`, `since` and `at` are ISO 8601 times. No kind
 * has a place for a title or for anything else that a need, an offer or a match says.
 */
export const MAIL_PARAMETERS = {
  invitation: ['organisation', 'invitedBy', 'until'],
  password_reset: ['until'],
  address_change: ['until'],
  address_change_asked: ['until'],
  address_taken: ['at'],
  address_changed: ['until'],
  second_factor_reset: ['at'],
  organisation_without_endorser: ['organisation'],
  contact_point_due: ['organisation', 'since'],
  organisation_verified: ['organisation'],
  organisation_to_verify: ['organisation'],
  new_device: ['device', 'at'],
  new_token: ['token', 'at'],
  identity_linked: ['provider', 'at'],
  identity_unlinked: ['provider', 'at'],
  need_reconfirm: ['organisation', 'until'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Each kind has a subject and a text in every language. */
export type MailKind = keyof typeof MAIL_PARAMETERS;
export const MAIL_KINDS = Object.keys(MAIL_PARAMETERS) as MailKind[];

interface Mail<Kind extends MailKind> {
  kind: Kind;
  /** What makes this mail one of its kind, at most 200 characters: one address is told the same fact once. */
  fact: string;
  /** A person, in the language that they chose, or an address that nobody has an account with yet. */
  to: { personId: string } | { address: string; language: string };
  params: Readonly<Record<(typeof MAIL_PARAMETERS)[Kind][number], string>>;
  /** The path and secret of a link, from `sealLink`; left out, the mail leads to the page of its kind. */
  sealedLink?: string;
}

/** The payload of `MAIL_WANTED`. */
export type MailWanted = { [Kind in MailKind]: Mail<Kind> }[MailKind];

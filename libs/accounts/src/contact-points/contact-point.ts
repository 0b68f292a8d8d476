/** Whom a State names: its coordination body and its points of contact for the two instruments. */
export const CONTACT_POINT_KINDS = ['coordination_body', 'poa', 'iti'] as const;
export type ContactPointKind = (typeof CONTACT_POINT_KINDS)[number];

/** Somebody, or an office, that others write to about a State's small-arms matters. */
export interface ContactPoint {
  organisationId: string;
  kind: ContactPointKind;
  /** The member whom it is; null for an office or somebody without an account. */
  personId: string | null;
  name: string;
  office: string | null;
  email: string;
  phone: string | null;
  version: number;
  /** When it was last said to be right; null: never since it was changed or its holder left. */
  confirmedAt: Date | null;
  /** Whether it should be confirmed anew. */
  due: boolean;
}

/** PoA II.5 and ITI 25 ask States for contacts that hold; reports are asked for every two years, so once a year is safe. */
export const CONFIRM_EVERY_DAYS = 365;
/** Asked this long before, and once a month from then on. */
export const REMIND_BEFORE_DAYS = 30;

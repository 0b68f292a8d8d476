/** The six official languages of the United Nations, in the order of their codes. */
export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
/** One of the six official languages (ISO 639-1). */
export type Language = (typeof LANGUAGES)[number];
/** A name in each official language; none is empty. */
export type Names = Readonly<Record<Language, string>>;

/** An entry of a code list: a code that never changes with the language, and its names. `name` is the English one. */
export interface CodeEntry {
  readonly code: string;
  readonly name: string;
  readonly names: Names;
}

/** A theme of assistance under the Programme of Action and the International Tracing Instrument. */
export interface Theme extends CodeEntry {
  /** The wider theme, null for a root. */
  readonly parent: string | null;
  /** Themes that serve the same end, both ways, in the order of their codes. */
  readonly related: readonly string[];
  /** The contested topic that it belongs to: both sides must have opted in. */
  readonly topic: string | null;
  /** Paragraphs of the PoA, the ITI or an outcome document that it rests on. */
  readonly anchor: string | null;
  /** MOSAIC modules, such as `05.20`. */
  readonly mosaic: readonly string[];
  /** OECD DAC purpose codes under which such work is reported. */
  readonly dac: readonly string[];
}

/** An entry of ISO 3166-1 with its place in M49, named in the UN's short form. */
export interface Country {
  /** ISO 3166-1 alpha-3, the code used everywhere in this system. */
  readonly iso3: string;
  readonly iso2: string;
  /** M49 and ISO numeric, three digits with leading zeros. */
  readonly m49: string;
  readonly name: string;
  readonly names: Names;
  /** One of the 193 Member States. */
  readonly unMember: boolean;
  /** M49 areas around it, the nearest first, ending with `001`, the world. */
  readonly regions: readonly string[];
}

/** An area of M49 other than a country; `parent` is null for the world. */
export interface Region extends CodeEntry {
  readonly parent: string | null;
}

/** From the first day inside (null: before the record begins) to the first day outside (null: still a member). */
export interface Membership {
  readonly iso3: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A group of States whose members change with time. */
export interface Group extends CodeEntry {
  readonly memberships: readonly Membership[];
}

/** An active currency of ISO 4217; `minorUnits` is its number of decimal digits (JPY 0, USD 2, KWD 3). */
export interface Currency {
  readonly code: string;
  readonly name: string;
  readonly minorUnits: number;
}

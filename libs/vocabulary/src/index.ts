/**
 * The field's code lists, versioned: themes, ways to help, countries, areas, groups of States and currencies. Plain data and
 * pure functions; dates are `YYYY-MM-DD`, money is whole minor units. Sources stand in the files of ../facts.
 */
export * from './code-lists.js';
export * from './errors.js';

/** 29 themes (PoA, ITI), in the order of the field's taxonomy. */
export { THEMES } from './generated/themes.js';
/** Contested topics: a pair meets on one only where both sides opted in. */
export { TOPICS } from './generated/topics.js';
/** 11 ways to help. */
export { MODALITIES } from './generated/modalities.js';
/** 7 kinds of offer. */
export { KINDS } from './generated/kinds.js';
/** The 249 entries of ISO 3166-1, by alpha-3 code. */
export { COUNTRIES } from './generated/countries.js';
/** Country (alpha-3) → those it shares a land border with; one without any is not listed. */
export { LAND_NEIGHBOURS } from './generated/land-neighbours.js';
/** The 30 areas of M49, by code. */
export { REGIONS } from './generated/regions.js';
/** 23 groups of States with dated memberships. */
export { GROUPS } from './generated/groups.js';
/** Active ISO 4217 currencies that have a minor unit, by code. */
export { CURRENCIES } from './generated/currencies.js';
/** The version of these lists, and the same with a hash of the content: the id that a match's digest holds. */
export { VOCABULARY_ID, VOCABULARY_VERSION } from './generated/version.js';

export * from './themes.js';
export * from './help.js';
export * from './countries.js';
export * from './groups.js';
export * from './geography.js';
export * from './money.js';

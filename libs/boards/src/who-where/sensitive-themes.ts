/**
 * Themes of which a figure of one or two States may tell what nobody should learn: stores and ammunition, transport,
 * tracing, borders, surrender of weapons (field-research §6.4).
 */
export const SENSITIVE_THEMES: ReadonlySet<string> = new Set([
  'STOCK',
  'DEST',
  'AMMO',
  'TRANSPORT',
  'TRACE',
  'BORDER',
  'COLL',
  'DDR',
]);

/** From so many States on, nobody can tell which one a figure is about. */
export const FEWEST_STATES = 3;

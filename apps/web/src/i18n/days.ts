const dayMs = 86_400_000;

/** Whole days from one calendar day to another; both are read as UTC dates. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs);

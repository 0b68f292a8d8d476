/** What the form asks for, in its order. */
export const FIELDS = [
  'title',
  'countries',
  'themes',
  'modalities',
  'summary',
  'description',
  'cost',
  'smallestUseful',
  'window',
  'genderMarker',
] as const;
export type Field = (typeof FIELDS)[number];

/** A need by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** Of the fields that the draft fills in: those that somebody reads, and those that are kept from them. */
export function splitFields(draft: Fields, read: Fields): { shown: Field[]; hidden: Field[] } {
  const filled = FIELDS.filter((field) => draft[field] != null);
  return {
    shown: filled.filter((field) => field in read),
    hidden: filled.filter((field) => !(field in read)),
  };
}

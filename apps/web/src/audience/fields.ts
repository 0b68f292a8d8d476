/** A need or an offer by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** What the pages ask for and show of each, in their order. */
export const FIELDS = {
  needs: [
    'title',
    'countries',
    'themes',
    'modalities',
    'summary',
    'description',
    'secondLanguage',
    'cost',
    'lines',
    'smallestUseful',
    'window',
    'priorAssistance',
    'nationalContribution',
    'baseline',
    'target',
    'targetDate',
    'nationalActionPlan',
    'genderMarker',
    'genderAnalysis',
    'beneficiaries',
    'urgencyReason',
  ],
  offers: [
    'title',
    'description',
    'kind',
    'themes',
    'geography',
    'modalities',
    'available',
    'perGrant',
    'window',
    'conditions',
    'genderSought',
    'languages',
    'excludedOrganisations',
    'excludedCountries',
  ],
} as const;
export type RecordKind = keyof typeof FIELDS;
export type Field = (typeof FIELDS)[RecordKind][number];

const isSaid = (value: unknown): boolean => value != null && !(Array.isArray(value) && value.length === 0);

/** Of the fields that the draft fills in: those that somebody reads, and those that are kept from them. */
export function splitFields(kind: RecordKind, draft: Fields, read: Fields): { shown: Field[]; hidden: Field[] } {
  const filled = (FIELDS[kind] as readonly Field[]).filter((field) => isSaid(draft[field]));
  return {
    shown: filled.filter((field) => field in read),
    hidden: filled.filter((field) => !(field in read)),
  };
}

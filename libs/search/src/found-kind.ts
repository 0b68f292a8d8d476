/** What can be found. */
export const FOUND_KINDS = ['need', 'offer', 'project'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

import type { PersonalData } from '@tandem/accounts';

/** What passed to the member who takes over. */
export class HandedOverView {
  roles!: string[];
}

/** All that is kept of the caller, by where it stands; rows as they are stored, without secrets. */
export class PersonalDataView {
  person!: Record<string, unknown>[];
  functions!: Record<string, unknown>[];
  invitations!: Record<string, unknown>[];
  contactPoints!: Record<string, unknown>[];
  handOvers!: Record<string, unknown>[];
  sessions!: Record<string, unknown>[];
  tokens!: Record<string, unknown>[];
  identities!: Record<string, unknown>[];
  drafted!: Record<string, unknown>[];
  addressChanges!: Record<string, unknown>[];
  mails!: Record<string, unknown>[];
  trail!: Record<string, unknown>[];
}

export const personalDataView = (data: PersonalData): PersonalDataView => data;

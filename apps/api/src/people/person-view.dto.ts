import type { PersonalData } from '@tandem/accounts';

/** What passed to the member who takes over. */
export class HandedOverView {
  roles!: string[];
}

export class DraftedView {
  kind!: 'need' | 'offer';
  id!: string;
  /** Only for members of the organisation; null also where it is sealed. */
  title!: string | null;
}

/** What would pass from one member to another. */
export class HandOverPreviewView {
  roles!: string[];
  /** Drafts, and what was submitted and is not published yet; of each kind the first 100. */
  drafts!: DraftedView[];
  contactPoints!: string[];
  /** Waiting ones that would end. */
  invitations!: number;
  /** Whether who leaves was pre-authorised, which does not pass on. */
  preauthorised!: boolean;
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

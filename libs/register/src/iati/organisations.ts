import { ROLE } from './codes.js';
import { attribute, childNamed, childrenNamed, narrative, textOf, type Element } from './element.js';
import type { NoteSkip } from './skips.js';

/** Longer names and references are cut: what identifies an organisation must fit an index. */
const LONGEST = 400;

/** Who: known by its registration (`ref:…`), else by its name without regard to case (`name:…`). */
export interface OrganisationRecord {
  key: string;
  ref: string | null;
  name: string;
  /** IATI OrganisationType code as the file gives it. */
  type: string | null;
}

/** `reporting-org`, `participating-org`, `provider-org` or `receiver-org`; null where it says neither reference nor name. */
export function readOrganisation(element: Element | undefined): OrganisationRecord | null {
  const ref = attribute(element, 'ref')?.slice(0, LONGEST) ?? null;
  const name = (narrative(element) ?? textOf(element) ?? ref)?.normalize('NFC').slice(0, LONGEST);
  if (name === undefined) return null;
  const key = ref === null ? `name:${name.toLowerCase()}` : `ref:${ref}`;
  return { key, ref, name, type: attribute(element, 'type') };
}

export interface Participant {
  organisation: OrganisationRecord;
  /** funding, accountable, extending, implementing */
  role: string;
}

/** Who takes part in an activity and how, each pair once. */
export function readParticipants(activity: Element, note: NoteSkip): Participant[] {
  const found = new Map<string, Participant>();
  for (const element of childrenNamed(activity, 'participating-org')) {
    const organisation = readOrganisation(element);
    const role = ROLE.get(attribute(element, 'role') ?? '');
    if (organisation === null) note('detail', 'unnamed_organisation', element, null);
    else if (role === undefined) note('detail', 'unknown_role', element, attribute(element, 'role'));
    else found.set(`${role} ${organisation.key}`, { organisation, role });
  }
  return [...found.values()];
}

/** The organisation that a transaction names under `name`, if any. */
export const partyOf = (transaction: Element, name: string): OrganisationRecord | null =>
  readOrganisation(childNamed(transaction, name));

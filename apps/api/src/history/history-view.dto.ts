import { ApiProperty } from '@nestjs/swagger';
import type { Organisation } from '@tandem/accounts';
import type { Change, HistoryEntry } from '@tandem/history';
import type { OrganisationView } from '../records/record-view.dto.js';
import { organisationView } from '../records/record-view.dto.js';

export class HistoryPersonView {
  id!: string;
  name!: string;
}

/** Who made a change, as far as its reader may know. */
export class HistoryActorView {
  /** `person` or `system`. */
  kind!: string;
  /** Null where the name is not for this reader. */
  person!: HistoryPersonView | null;
  /** For whom they acted. */
  organisation!: OrganisationView | null;
}

const ANY_VALUE = {
  required: false,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
    { type: 'null' },
  ],
};

/** A field that is not what it was; `before` is absent where there was nothing, `after` where there is nothing any more. */
export class ChangeView {
  /** JSON pointer into the record, such as `/content/title`. */
  pointer!: string;
  @ApiProperty(ANY_VALUE)
  before?: unknown;
  @ApiProperty(ANY_VALUE)
  after?: unknown;
}

export class HistoryEntryView {
  id!: string;
  at!: string;
  /** What was done, such as `changed`, `submit`, `interest`. */
  event!: string;
  /** The version of the record after it; null where none was counted. */
  version!: number | null;
  who!: HistoryActorView;
  /** The first version that this reader may read: its changes are the whole of it. */
  begins!: boolean;
  /** The content was sealed then. */
  sealed!: boolean;
  changes!: ChangeView[];
}

export class HistoryView {
  items!: HistoryEntryView[];
  next!: string | null;
}

export function historyEntryView(
  entry: HistoryEntry,
  organisations: ReadonlyMap<string, Organisation>,
): HistoryEntryView {
  const { personId, personName, organisationId } = entry;
  const known = organisationId === null ? undefined : organisations.get(organisationId);
  return {
    id: String(entry.id),
    at: entry.at.toISOString(),
    event: entry.action.slice(entry.action.indexOf('.') + 1),
    version: entry.version,
    who: {
      kind: personId === null ? 'system' : 'person',
      person: personId !== null && personName !== null ? { id: personId, name: personName } : null,
      organisation: known ? organisationView(known) : null,
    },
    begins: entry.begins,
    sealed: entry.sealed,
    changes: entry.changes.map(changeView),
  };
}

export const changeView = ({ pointer, ...values }: Change): ChangeView => ({ pointer, ...values });

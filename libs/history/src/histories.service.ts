import { Injectable } from '@nestjs/common';
import { organisationIds, overseer, serves, type Viewer } from '@tandem/accounts';
import { MatchesService } from '@tandem/matching';
import { NEED_TIERS, NeedsService } from '@tandem/needs';
import { OFFER_TIERS, OffersService } from '@tandem/offers';
import { ProjectsService } from '@tandem/projects';
import { differences, type Change } from './differences.js';
import { HistoryRepository, type HistoryKind, type HistoryRow } from './history.repository.js';
import { readingOfMatch, readingOfProject, readingOfRecord, type Reading } from './reading.js';

/** One change of a record, as far as its reader may see it. */
export interface HistoryEntry {
  /** Of its row in the audit trail; places of a list are told by it. */
  id: number;
  at: Date;
  /** Such as `need.changed`. */
  action: string;
  /** The record's version after it; null where the trail does not say. */
  version: number | null;
  /** Null: the system itself. */
  personId: string | null;
  /** Null where the reader may not know the name. */
  personName: string | null;
  /** For whom they acted. */
  organisationId: string | null;
  /** The first version that this reader may read: its changes are the whole of it. */
  begins: boolean;
  /** The content was sealed then, and shows to nobody. */
  sealed: boolean;
  changes: Change[];
}

/** A part of a history, the newest first; `last` is the row up to which the trail was read, null at its end. */
export interface HistoryPage {
  entries: HistoryEntry[];
  last: number | null;
}

const PORTION = 100;

/** What became of a record since it was made, from the audit trail, cut to what its reader may read of each version. */
@Injectable()
export class Histories {
  constructor(
    private readonly repository: HistoryRepository,
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
    private readonly matches: MatchesService,
    private readonly projects: ProjectsService,
  ) {}

  /**
   * @param below - `last` of the page before
   * @throws NeedNotFound, OfferNotFound, MatchNotFound, ProjectNotFound as the record itself
   */
  async of(viewer: Viewer, kind: HistoryKind, id: string, below: number | null, limit: number): Promise<HistoryPage> {
    const reading = await this.readingOf(viewer, kind, id);
    const entries: HistoryEntry[] = [];
    for (let last = below; ;) {
      const rows = await this.repository.rows(kind, id, last, PORTION);
      for (const row of rows) {
        if (entries.length === limit) return { entries, last };
        const entry = entryOf(viewer, reading, row);
        if (entry) entries.push(entry);
        last = row.id;
      }
      if (rows.length < PORTION) return { entries, last: null };
    }
  }

  private async readingOf(viewer: Viewer, kind: HistoryKind, id: string): Promise<Reading> {
    switch (kind) {
      case 'need': {
        const { organisationId } = await this.needs.read(viewer, id);
        const opened = await this.openedTo(viewer, kind, id, await this.needs.disclosedTo(id));
        return readingOfRecord(viewer, kind, organisationId, NEED_TIERS, opened);
      }
      case 'offer': {
        const { organisationId } = await this.offers.read(viewer, id);
        const opened = await this.openedTo(viewer, kind, id, await this.offers.disclosedTo(id));
        return readingOfRecord(viewer, kind, organisationId, OFFER_TIERS, opened);
      }
      case 'match': {
        const { need, offer } = await this.matches.read(viewer, id);
        return readingOfMatch(viewer, { need: need.organisationId, offer: offer.organisationId });
      }
      case 'project':
        return readingOfProject(viewer, await this.projects.read(viewer, id));
    }
  }

  private async openedTo(
    viewer: Viewer,
    kind: 'need' | 'offer',
    id: string,
    disclosedTo: readonly string[],
  ): Promise<number | null> {
    const parties = organisationIds(viewer).filter((own) => disclosedTo.includes(own));
    return parties.length > 0 ? this.repository.openedWith(kind, id, parties) : null;
  }
}

function entryOf(viewer: Viewer, reading: Reading, row: HistoryRow): HistoryEntry | null {
  const after = reading.version(row, 'after');
  if (!after) return null;
  const before = reading.version(row, 'before');
  // What was sealed is not known; once it is open again, the record begins anew.
  const begins = !before || (before.sealed && !after.sealed);
  const changes = differences(begins ? reading.empty : before.fields, after.fields);
  if (changes.length === 0 && !reading.hearsAll && row.action.endsWith('.changed')) return null;
  const { version } = (row.after ?? {}) as { version?: unknown };
  const { id, at, action, personId, organisationId } = row;
  return {
    id,
    at,
    action,
    version: typeof version === 'number' ? version : null,
    personId,
    personName: mayKnowName(viewer, row) ? row.personName : null,
    organisationId,
    begins,
    sealed: after.sealed,
    changes,
  };
}

/** Names of people are for themselves, for those who serve with them, and for the offices. */
const mayKnowName = (viewer: Viewer, { personId, organisationId }: HistoryRow): boolean =>
  personId === viewer.personId || overseer(viewer) || (organisationId !== null && serves(viewer, organisationId));

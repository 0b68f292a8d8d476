import {
  audienceOf,
  cut,
  may,
  organisationIds,
  reaches,
  serves,
  type Audience,
  type FieldTier,
  type ObjectFacts,
  type Viewer,
} from '@tandem/accounts';
import type { Match, Stance } from '@tandem/matching';
import { PROJECT_TIERS, projectFactsFor, type Project } from '@tandem/projects';
import type { HistoryRow } from './history.repository.js';

/** What of a version somebody may read, and whether its content was sealed; null: nothing at all. */
export interface ReadVersion {
  fields: Record<string, unknown>;
  sealed: boolean;
}

/** How one reader reads the versions of a record: what stood before and after each row of the trail. */
export interface Reading {
  /** What a record is before anything is known of it. */
  empty: object;
  /** Whether the reader is told of changes of which nothing shows. */
  hearsAll: boolean;
  version(row: HistoryRow, which: 'before' | 'after'): ReadVersion | null;
}

interface RecordVersion {
  status?: string;
  visibility?: ObjectFacts['visibility'];
  content?: Record<string, unknown>;
}

/**
 * A need or an offer: each version by the tier that it had then, to a party those from its consent on.
 *
 * @param openedWith - the first row that a party may read; null for who is none
 */
export function readingOfRecord(
  viewer: Viewer,
  kind: 'need' | 'offer',
  organisationId: string,
  tiers: Readonly<Record<string, FieldTier>>,
  openedWith: number | null,
): Reading {
  const own = organisationIds(viewer);
  return {
    empty: { content: {} },
    hearsAll: serves(viewer, organisationId),
    version: (row, which) => {
      const said = row[which] as RecordVersion | null;
      if (!said?.status || !said.visibility || !said.content) return null;
      const { status, visibility, content } = said;
      const isOpened = openedWith !== null && (which === 'after' ? row.id >= openedWith : row.id > openedWith);
      const facts: ObjectFacts = { organisationId, status, visibility, disclosedTo: isOpened ? own : [] };
      if (!may(viewer, 'read', kind, facts)) return null;
      // The trail keeps a digest of what is sealed, before and after.
      const sealed = Object.keys(content).length === 1 && typeof content.digest === 'string';
      const shown = sealed ? {} : { content: cutTo(content, tiers, audienceOf(viewer, kind, facts)) };
      return { fields: { status, visibility, ...shown }, sealed };
    },
  };
}

const STANCE_FIELDS = [
  'interestAt',
  'consentAt',
  'agreedAt',
  'amount',
  'lines',
  'units',
  'declinedAt',
  'declineReason',
  'declineNote',
  'withdrawnAt',
  'lapsedAt',
] as const;

/** A match as its parties and the offices read it: why somebody declined only where it is their own, or shared. */
export function readingOfMatch(viewer: Viewer, sides: Readonly<Record<'need' | 'offer', string>>): Reading {
  const stance = (said: Stance | undefined, organisationId: string): Record<string, unknown> => {
    const facts = (said ?? {}) as Record<string, unknown>;
    const hidden = !facts.reasonShared && !serves(viewer, organisationId);
    const names = STANCE_FIELDS.filter((name) => Object.hasOwn(facts, name) && !(hidden && /^decline[RN]/.test(name)));
    return Object.fromEntries(names.map((name) => [name, facts[name]]));
  };
  return {
    empty: { stances: { need: {}, offer: {} } },
    hearsAll: true,
    version: (row, which) => {
      const said = row[which] as Partial<Pick<Match, 'state' | 'stances'>> | null;
      if (!said?.state) return null;
      const { need, offer } = said.stances ?? {};
      const stances = { need: stance(need, sides.need), offer: stance(offer, sides.offer) };
      return { fields: { state: said.state, stances }, sealed: false };
    },
  };
}

/** A project by the tiers of its fields, as long as the reader may know of it; what these do not name is shown to nobody. */
export function readingOfProject(
  viewer: Viewer,
  project: Pick<Project, 'stateOrganisationId' | 'donorOrganisationId' | 'status'>,
): Reading {
  const present = projectFactsFor(project);
  const audience = audienceOf(viewer, 'project', present);
  return {
    empty: {},
    hearsAll: reaches(audience, 'parties'),
    version: (row, which) => {
      const said = row[which] as { version?: number; status?: string } | null;
      // A row tells only what it changed; the first tells of a project that was not there.
      const isNew = which === 'before' && (row.after as { version?: number } | null)?.version === 1;
      if (!said && isNew) return null;
      if (said?.status && !may(viewer, 'read', 'project', { ...present, status: said.status })) return null;
      return { fields: cutTo(said ?? {}, PROJECT_TIERS, audience), sealed: false };
    },
  };
}

const cutTo = (fields: object, tiers: Readonly<Record<string, FieldTier>>, audience: Audience) =>
  cut<Record<string, unknown>>({ ...fields }, tiers, audience);

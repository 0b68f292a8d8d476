import { Injectable } from '@nestjs/common';
import {
  accredited,
  fundReader,
  organisationIds,
  organisationsFor,
  overseer,
  provider,
  type Viewer,
} from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import type { FoundKind } from './found-kind.js';

/** What is asked for; all conditions hold at once. */
export interface SearchConditions {
  /** As PostgreSQL's tsquery reads it; null: whatever the words. */
  query: string | null;
  kinds: readonly FoundKind[];
  theme?: string | undefined;
  /** Alpha-3: the record is about it; an offer reaches it. */
  country?: string | undefined;
  status?: string | undefined;
  /** Only among these records. */
  among?: readonly string[] | undefined;
}

/** A place in the order of what was found. */
export interface Place {
  inTitle: boolean;
  enteredAt: Date;
  id: string;
}

/** A record that was found, and whether all the words stand in its title. */
export interface Hit extends Place {
  kind: FoundKind;
}

/** Takes a value into a statement, and gives its place. */
type Given = (value: unknown, type: string) => string;

/** Finds records by their words: of each only by the words of fields that the viewer reads. */
@Injectable()
export class SearchRepository {
  constructor(private readonly transactions: Transactions) {}

  /** A match in the title first, then the newest. */
  find(viewer: Viewer, conditions: SearchConditions, after: Place | null, limit: number): Promise<Hit[]> {
    const values: unknown[] = [];
    const given: Given = (value, type) => `$${values.push(value)}::${type}`;
    const { query, kinds, theme, country, status, among } = conditions;
    const asked = query === null ? null : given(query, 'tsquery');
    const party = readsAsParty(viewer, given);
    const wanted = [readable(viewer, party, asked), `d.object_type = ANY(${given(kinds, 'text[]')})`];
    if (theme !== undefined) wanted.push(`d.themes @> ARRAY[${given(theme, 'text')}]`);
    if (country !== undefined) wanted.push(`d.countries @> ARRAY[${given(country, 'text')}]`);
    if (status !== undefined) wanted.push(`d.status = ${given(status, 'text')}`);
    if (among !== undefined) wanted.push(`d.object_id = ANY(${given(among, 'uuid[]')})`);
    // Whether it stands in a project's title shows to those alone who read that.
    const inTitle = asked === null ? 'false' : `(d.title @@ ${asked} AND (d.object_type <> 'project' OR ${party}))`;
    const order = [...(asked === null ? [] : [inTitle]), 'd.entered_at', 'd.object_id'];
    if (after !== null) {
      const last = [
        ...(asked === null ? [] : [given(after.inTitle, 'boolean')]),
        given(after.enteredAt, 'timestamptz'),
        given(after.id, 'uuid'),
      ];
      wanted.push(`(${order.join(', ')}) < (${last.join(', ')})`);
    }
    return this.transactions.reader.query<Hit[]>(
      `SELECT d.object_type AS kind, d.object_id AS id, d.entered_at AS "enteredAt", ${inTitle} AS "inTitle"
         FROM search_documents d WHERE ${wanted.join(' AND ')}
        ORDER BY ${order.map((part) => `${part} DESC`).join(', ')} LIMIT ${given(limit, 'int')}`,
      values,
    );
  }
}

/** Who reads a record up to what parties read: its owner, both sides of a project, whom consents opened it to, offices. */
function readsAsParty(viewer: Viewer, given: Given): string {
  const own = given(organisationIds(viewer), 'uuid[]');
  const sides = given(organisationsFor(viewer, 'project', 'read', ['state', 'donor']), 'uuid[]');
  const conditions = [
    `(d.object_type <> 'project' AND d.organisation_id = ANY(${own}))`,
    `(d.object_type = 'project' AND (d.organisation_id = ANY(${sides}) OR d.other_organisation_id = ANY(${sides})))`,
    `(d.status = 'open' AND d.object_id = ANY(ARRAY(
        SELECT need_id FROM need_disclosures WHERE organisation_id = ANY(${own})
        UNION ALL SELECT offer_id FROM offer_disclosures WHERE organisation_id = ANY(${own}))))`,
    ...(overseer(viewer) ? [`d.status <> 'draft'`] : []),
  ];
  return `(${conditions.join(' OR ')})`;
}

/**
 * Who may know of a record, and by which of its words (null: whatever they are): the same as the lists say of the records
 * themselves. Each tier of words has an index of its own.
 */
function readable(viewer: Viewer, party: string, asked: string | null): string {
  const by = (tier: string, condition: string): string =>
    asked === null ? `(${condition})` : `(d.words_${tier} @@ ${asked} AND (${condition}))`;
  const open = `d.object_type <> 'project' AND d.status = 'open'`;
  const isPublic = [
    `(${open} AND d.visibility = 'public')`,
    // A provider that is not accredited knows of an accredited need, by its public fields.
    ...(provider(viewer) ? [`(d.object_type = 'need' AND d.status = 'open' AND d.visibility = 'accredited')`] : []),
    ...(fundReader(viewer) ? [`(d.object_type = 'project' AND d.status NOT IN ('pipeline', 'cancelled'))`] : []),
  ];
  const conditions = [
    by('parties', party),
    ...(accredited(viewer) ? [by('accredited', `${open} AND d.visibility IN ('public', 'accredited')`)] : []),
    by('public', isPublic.join(' OR ')),
  ];
  return `(${conditions.join(' OR ')})`;
}

import { Injectable } from '@nestjs/common';
import { audienceOf, mayCall, type Audience, type Organisation, type Viewer } from '@tandem/accounts';
import { NeedAudiences, type Need } from '@tandem/needs';
import { OfferAudiences, type Offer } from '@tandem/offers';
import { Clock } from '@tandem/platform/database';
import { projectFactsFor, type Project } from '@tandem/projects';
import type { SearchDocument } from './documents/document.js';
import { documentOfNeed, documentOfOffer, documentOfProject } from './documents/documents.js';
import { rangesIn, snippetOf, type Snippet, type TextRange } from './documents/snippet.js';
import { FOUND_KINDS, type FoundKind } from './found-kind.js';
import { RecordsRepository } from './records.repository.js';
import { SearchRepository, type Hit, type Place } from './search.repository.js';
import { askedWords, tsqueryOf, type AskedWord } from './words/question.js';

export interface SearchQuery {
  /** Words, of which all have to occur; left out or empty: whatever the words. */
  q?: string | undefined;
  kind?: FoundKind | undefined;
  theme?: string | undefined;
  country?: string | undefined;
  status?: string | undefined;
  after?: Place | null;
  limit: number;
}

/** A record as it was found: of its texts what the viewer reads. */
export type Found = {
  /** Null where the viewer may know of the record, not of its title. */
  title: string | null;
  titleRanges: TextRange[];
  snippet: Snippet | null;
  document: SearchDocument;
} & ({ kind: 'need'; record: Need } | { kind: 'offer'; record: Offer } | { kind: 'project'; record: Project });

export interface FoundPage {
  found: Found[];
  /** Who asks and gives, by id. */
  owners: Map<string, Organisation>;
  /** Where the next page begins; null: there is none. */
  next: Place | null;
}

/** Finds what the viewer may see, by words that the viewer may read. */
@Injectable()
export class Searching {
  constructor(
    private readonly repository: SearchRepository,
    private readonly records: RecordsRepository,
    private readonly needs: NeedAudiences,
    private readonly offers: OfferAudiences,
    private readonly clock: Clock,
  ) {}

  /** A match in the title first, then the newest. A page may hold fewer than asked for though another one follows. */
  async find(viewer: Viewer, query: SearchQuery): Promise<FoundPage> {
    const asked = askedWords(query.q ?? '');
    const isNothing = (query.q ?? '').trim() !== '' && asked.length === 0;
    const hits = isNothing ? [] : await this.hits(viewer, query, asked);
    const shown = hits.slice(0, query.limit);
    const last = shown.at(-1);
    const page = await this.read(viewer, shown, asked);
    return { ...page, next: hits.length > query.limit && last ? last : null };
  }

  private hits(viewer: Viewer, { kind, theme, country, status, after, limit }: SearchQuery, asked: AskedWord[]) {
    const query = asked.length > 0 ? tsqueryOf(asked) : null;
    const kinds = kindsFor(viewer).filter((one) => kind === undefined || one === kind);
    return this.repository.find(viewer, { query, kinds, theme, country, status }, after ?? null, limit + 1);
  }

  /** What was found, as it is now: what the viewer may no longer see since it went into the index falls out. */
  private async read(viewer: Viewer, hits: readonly Hit[], asked: AskedWord[]): Promise<Omit<FoundPage, 'next'>> {
    const idsOf = (kind: FoundKind): string[] => hits.flatMap((hit) => (hit.kind === kind ? [hit.id] : []));
    const needs = await this.records.needs(viewer, idsOf('need'));
    const offers = await this.records.offers(viewer, idsOf('offer'));
    const projects = await this.records.projects(viewer, idsOf('project'));
    const audiences = new Map<string, Audience>([
      ...(needs.length > 0 ? await this.needs.of(viewer, needs) : []),
      ...(offers.length > 0 ? await this.offers.of(viewer, offers) : []),
      ...projects.map((one) => [one.id, audienceOf(viewer, 'project', projectFactsFor(one))] as const),
    ]);
    const owners = await this.records.owners([
      ...[...needs, ...offers].map(({ organisationId }) => organisationId),
      ...projects.flatMap((one) => [one.stateOrganisationId, one.donorOrganisationId]),
    ]);
    const today = await this.clock.today();
    const byId = new Map<string, Found>();
    const note = (found: Pick<Found, 'kind' | 'record'>, document: SearchDocument | null): void => {
      if (document) byId.set(document.id, asRead(found, document, asked, audiences.get(document.id) ?? 'public'));
    };
    for (const record of needs) note({ kind: 'need', record }, documentOfNeed(record, owners));
    for (const record of offers) note({ kind: 'offer', record }, documentOfOffer(record, owners, today));
    for (const record of projects) note({ kind: 'project', record }, documentOfProject(record, owners));
    return { found: hits.flatMap(({ id }) => byId.get(id) ?? []), owners };
  }
}

/** Kinds of which the viewer may call the list. */
export const kindsFor = (viewer: Viewer): FoundKind[] => FOUND_KINDS.filter((kind) => mayCall(viewer, `${kind}s:read`));

function asRead(
  found: Pick<Found, 'kind' | 'record'>,
  document: SearchDocument,
  asked: AskedWord[],
  audience: Audience,
): Found {
  const [first] = document.fields;
  const isRead = first?.name === 'title' && (first.tier === 'public' || audience !== 'public');
  const title = isRead ? (first.texts[0] ?? '') : null;
  return {
    ...found,
    document,
    title,
    titleRanges: title === null ? [] : rangesIn(title, asked),
    snippet: asked.length > 0 ? snippetOf(document, asked, audience) : null,
  } as Found;
}

import type { Organisation } from '@tandem/accounts';
import { needStatus } from '@tandem/needs';
import type { Found, SavedSearch } from '@tandem/search';
import type { Language } from '@tandem/wording';
import type { OrganisationView } from '../records/record-view.dto.js';
import { organisationView, originView, reference } from '../records/record-view.dto.js';

/** A stretch of a text, in UTF-16 units as JavaScript's slice counts. */
export class TextRangeView {
  from!: number;
  to!: number;
}

/** Part of a text of the record, and where the words stand in it. */
export class SnippetView {
  /** The name of the field, such as `summary`; `countries`, `themes`, `organisation`, `reference` for names. */
  field!: string;
  text!: string;
  ranges!: TextRangeView[];
}

export class FoundView {
  kind!: 'need' | 'offer' | 'project';
  id!: string;
  reference!: string;
  /** Null where the caller may know of the record, not of its title. */
  title!: string | null;
  titleRanges!: TextRangeView[];
  status!: string;
  /** Who asks or gives; of a project the State. */
  organisation!: OrganisationView;
  /** Empty for an offer, whose places are in its geography. */
  countries!: string[];
  themes!: string[];
  /** When it was entered. */
  at!: string;
  snippet!: SnippetView | null;
  /** Where it is an example, or a request that a State stated elsewhere: must stand beside it. */
  notice!: string | null;
}

export class FoundListView {
  items!: FoundView[];
  next!: string | null;
}

export class SavedSearchView {
  id!: string;
  name!: string;
  q!: string | null;
  kind!: string | null;
  theme!: string | null;
  country!: string | null;
  status!: string | null;
  notify!: boolean;
  /** The organisation for which it was saved. */
  organisation!: string;
  createdAt!: string;
  /** When its person was last told of something new. */
  lastFoundAt!: string | null;
}

export class SavedSearchListView {
  items!: SavedSearchView[];
  next!: string | null;
}

const LETTERS = { need: 'N', offer: 'O', project: 'P' } as const;

export function foundView(found: Found, owners: Map<string, Organisation>, language: Language): FoundView {
  const { kind, record, document, title, titleRanges, snippet } = found;
  return {
    kind,
    id: document.id,
    reference: reference(LETTERS[kind], record.number),
    title,
    titleRanges,
    status: kind === 'need' ? needStatus(record) : record.status,
    organisation: organisationView(owners.get(document.organisationId)),
    countries: kind === 'offer' ? [] : [...document.countries],
    themes: [...document.themes],
    at: record.createdAt.toISOString(),
    snippet,
    notice: originView(record.origin, kind, language).notice,
  };
}

export const savedSearchView = (search: SavedSearch): SavedSearchView => ({
  id: search.id,
  name: search.name,
  q: search.q,
  kind: search.kind,
  theme: search.theme,
  country: search.country,
  status: search.status,
  notify: search.notify,
  organisation: search.organisationId,
  createdAt: search.createdAt.toISOString(),
  lastFoundAt: search.lastFoundAt?.toISOString() ?? null,
});

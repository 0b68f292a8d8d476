import { readableOf, type ExplainedMatch, type PairAudience } from '@tandem/matching';
import type { NotificationRow } from '@tandem/notifications';
import { notificationText, reasonText, type Language } from '@tandem/wording';
import type { ReasonView } from '../matches/match-view.dto.js';

export class NotificationView {
  id!: string;
  kind!: string;
  at!: string;
  readAt!: string | null;
  text!: string;
  reasons!: ReasonView[];
  needId!: string | null;
  offerId!: string | null;
  matchId!: string | null;
  projectId!: string | null;
  /** The page that shows it. */
  link!: string;
}

export class NotificationListView {
  items!: NotificationView[];
  /** Unread in all, counted up to 100. */
  unread!: number;
  next!: string | null;
}

/** What a notification is about, as its reader may know it now. */
export interface KnownRecords {
  /** The title, or the number of a record that is no longer open to the reader. */
  needTitle: string;
  offerTitle: string;
  countries: string[];
  /** Null: the pair is no longer open to the reader. */
  audience: PairAudience | null;
  /** Why the pair fits, as it is scored now. */
  reasons: ExplainedMatch['detail']['reasons'];
}

/** Titles are those of the records as they are now, and only where the reader may still know of them. */
export const notificationView = (row: NotificationRow, known: KnownRecords, language: Language): NotificationView => ({
  id: row.id,
  kind: row.kind,
  at: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
  text: notificationText({ kind: row.kind, params: paramsNow(row, known) }, language),
  reasons: known.audience
    ? readableOf(known.reasons, known.audience).map((reason) => ({ ...reason, text: reasonText(reason, language) }))
    : [],
  needId: row.need_id,
  offerId: row.offer_id,
  matchId: row.match_id,
  projectId: row.project_id,
  link: linkOf(row),
});

function paramsNow({ params }: NotificationRow, known: KnownRecords): Record<string, unknown> {
  const now = { needTitle: known.needTitle, offerTitle: known.offerTitle, countries: known.countries };
  return { ...params, ...Object.fromEntries(Object.entries(now).filter(([name]) => name in params)) };
}

function linkOf(row: NotificationRow): string {
  if (row.kind === 'need_matched' && row.need_id) return `/needs/${row.need_id}`;
  if (row.kind === 'offer_matched' && row.offer_id) return `/offers/${row.offer_id}/matches`;
  if (row.kind === 'need_response_made' && row.need_id)
    return `/needs/${row.need_id}/responses/${String(row.params.number)}`;
  if (row.kind === 'needs_unanswered') return '/needs';
  if (row.kind === 'search_found') return `/search?saved=${String(row.params.searchId)}`;
  if (row.project_id) return `/projects/${row.project_id}`;
  if (row.match_id) return `/matches/${row.match_id}`;
  return row.need_id ? `/needs/${row.need_id}` : '/notifications';
}

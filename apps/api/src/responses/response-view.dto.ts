import type { ResponseContent, StoredResponse } from '@tandem/responses';
import { reasonText, responseLetter, type Language } from '@tandem/wording';
import type { ReasonView } from '../matches/match-view.dto.js';
import type { OrganisationView } from '../records/record-view.dto.js';

/** How many stand where. */
export class ResponseCountsView {
  /** Providers that it was brought to, as far as the State may know. */
  told!: number;
  /** Those that have said something, by the state of their match. */
  interested!: number;
  talking!: number;
  agreed!: number;
  ended!: number;
  /** All that declined, also those that are not named. */
  declined!: number;
  /** Told and silent. */
  unanswered!: number;
}

/** A response in few words. */
export class ResponseSummaryView {
  /** From 1 on for each need. */
  number!: number;
  madeAt!: string;
  occasion!: 'deadline' | 'request';
  counts!: ResponseCountsView;
  /** No provider had shown interest for 60 days. */
  orphan!: boolean;
}

/** An offer as it was called. */
export class AnsweringOfferView {
  id!: string;
  reference!: string;
  title!: string;
}

/** An offer and whose it is. */
export class AnsweringView {
  offer!: AnsweringOfferView;
  organisation!: OrganisationView;
}

export class SaidView extends AnsweringView {
  matchId!: string;
  /** Of the match. */
  state!: string;
  since!: string;
  /** Only where the provider shares it. */
  reason!: string | null;
  note!: string | null;
}

export class UnansweredView extends AnsweringView {
  toldAt!: string;
  remindedAt!: string[];
}

export class AlmostFitsView extends AnsweringView {
  gate!: string;
  opening!: ReasonView;
}

export class ResponseDeclinesView {
  total!: number;
  /** How many for each reason; null while too few have declined to say more. */
  byReason!: Record<string, number> | null;
}

export class RunningView {
  title!: string;
  organisation!: string;
  source!: 'tandem' | 'register';
  status!: string | null;
  start!: string | null;
  end!: string | null;
}

/** What a need was answered, as the State could know it at that moment. */
export class ResponseView extends ResponseSummaryView {
  needReference!: string;
  needTitle!: string;
  openedAt!: string;
  said!: SaidView[];
  unanswered!: UnansweredView[];
  /** Further ones whose offer the State may not know; 0 where they are fewer than three. */
  unansweredUnnamed!: number;
  declines!: ResponseDeclinesView;
  /** Of them, those that the State may not know of. */
  declinedUnnamed!: number;
  nearMisses!: AlmostFitsView[];
  running!: RunningView[];
  /** The whole to be read, in the reader's language. */
  letter!: string;
}

export class ResponseListView {
  items!: ResponseSummaryView[];
  next!: string | null;
}

/** Which states of a match count as what. */
const COUNTED: Readonly<Record<string, keyof Omit<ResponseCountsView, 'told' | 'declined' | 'unanswered'>>> = {
  interest: 'interested',
  consent_pending: 'interested',
  contacts_open: 'talking',
  negotiating: 'talking',
  agreed: 'agreed',
  funded: 'agreed',
  withdrawn: 'ended',
  lapsed: 'ended',
  duplicate: 'ended',
};

export const responseSummary = ({ number, madeAt, occasion, content }: StoredResponse): ResponseSummaryView => ({
  number,
  madeAt: madeAt.toISOString(),
  occasion,
  counts: countsOf(content),
  orphan: content.orphan,
});

export function responseView(response: StoredResponse, language: Language): ResponseView {
  const { content } = response;
  const { declines } = content;
  const summary = responseSummary(response);
  return {
    ...summary,
    needReference: content.needReference,
    needTitle: content.needTitle,
    openedAt: content.openedAt,
    said: content.said.map(({ matchId, offer, organisation, state, since, reason, note }) => {
      return { matchId, offer, organisation, state, since, reason, note };
    }),
    unanswered: content.unanswered.map(({ offer, organisation, toldAt, remindedAt }) => {
      return { offer, organisation, toldAt, remindedAt };
    }),
    unansweredUnnamed: content.unansweredUnnamed,
    declines: { total: declines.total, byReason: declines.reasons && byReason(declines.reasons) },
    declinedUnnamed: content.declinedUnnamed,
    nearMisses: content.nearMisses.map(({ offer, organisation, gate, opening }) => {
      return { offer, organisation, gate, opening: { ...opening, text: reasonText(opening, language) } };
    }),
    running: content.running,
    letter: responseLetter({ ...content, ...summary }, language),
  };
}

const byReason = (reasons: readonly { reason: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(reasons.map(({ reason, count }) => [reason, count]));

function countsOf({ told, said, unanswered, unansweredUnnamed, declines }: ResponseContent): ResponseCountsView {
  const counts = { interested: 0, talking: 0, agreed: 0, ended: 0 };
  for (const { state } of said) {
    const counted = COUNTED[state];
    if (counted) counts[counted]++;
  }
  return { told, ...counts, declined: declines.total, unanswered: unanswered.length + unansweredUnnamed };
}

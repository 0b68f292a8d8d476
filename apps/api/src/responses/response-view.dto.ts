import type { NamedOffer, ResponseContent, StoredResponse } from '@tandem/responses';
import { reasonText, responseLetter, type Language } from '@tandem/wording';
import type { ReasonView } from '../matches/match-view.dto.js';

/** How many stand where. */
export class ResponseCountsView {
  /** Providers that have said something, by the state of their match. */
  interested!: number;
  talking!: number;
  agreed!: number;
  ended!: number;
  /** All that declined, also those that are not named. */
  declined!: number;
  /** Told and silent, of those whose offer the State may know. */
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

/** An offer as it was called, and whose it is. */
export class AnsweringOfferView {
  offerId!: string;
  offerReference!: string;
  offerTitle!: string;
  organisationId!: string;
  organisation!: string;
}

export class SaidView extends AnsweringOfferView {
  matchId!: string;
  /** State of the match. */
  standing!: string;
  since!: string;
  /** Only where the provider shares it. */
  reason!: string | null;
  note!: string | null;
}

export class UnansweredView extends AnsweringOfferView {
  toldAt!: string;
  reminders!: number;
}

export class AlmostFitsView extends AnsweringOfferView {
  gate!: string;
  opening!: ReasonView;
}

export class DeclineCountView {
  reason!: string;
  count!: number;
}

export class DeclinesView {
  total!: number;
  /** Null while too few have declined to say more. */
  reasons!: DeclineCountView[] | null;
}

export class RunningView {
  title!: string;
  organisation!: string;
  source!: 'tandem' | 'register';
  from!: string | null;
  to!: string | null;
}

/** What a need was answered, as the State could know it at that moment. */
export class ResponseView extends ResponseSummaryView {
  needReference!: string;
  needTitle!: string;
  openedAt!: string;
  said!: SaidView[];
  unanswered!: UnansweredView[];
  declines!: DeclinesView;
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
const COUNTED: Readonly<Record<string, keyof Omit<ResponseCountsView, 'declined' | 'unanswered'>>> = {
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
  const summary = responseSummary(response);
  return {
    ...summary,
    needReference: content.needReference,
    needTitle: content.needTitle,
    openedAt: content.openedAt,
    said: content.said.map(({ matchId, standing, since, reason, note, ...offer }) => {
      return { ...named(offer), matchId, standing, since, reason, note };
    }),
    unanswered: content.unanswered.map(({ toldAt, reminders, ...offer }) => ({ ...named(offer), toldAt, reminders })),
    declines: { total: content.declines.total, reasons: content.declines.reasons },
    nearMisses: content.nearMisses.map(({ gate, opening, ...offer }) => {
      return { ...named(offer), gate, opening: { ...opening, text: reasonText(opening, language) } };
    }),
    running: content.running,
    letter: responseLetter({ ...content, ...summary }, language),
  };
}

const named = ({ offerId, offerReference, offerTitle, organisationId, organisation }: NamedOffer) => ({
  offerId,
  offerReference,
  offerTitle,
  organisationId,
  organisation,
});

function countsOf({ said, unanswered, declines }: ResponseContent): ResponseCountsView {
  const counts = { interested: 0, talking: 0, agreed: 0, ended: 0 };
  for (const { standing } of said) {
    const counted = COUNTED[standing];
    if (counted) counts[counted]++;
  }
  return { ...counts, declined: declines.total, unanswered: unanswered.length };
}

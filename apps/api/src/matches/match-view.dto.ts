import {
  isTalking,
  otherSide,
  readableOf,
  readsCriterion,
  sideOf,
  type ExplainedPair,
  type Match,
  type MatchSide,
  type Pair,
  type PairAudience,
  type Stance,
} from '@tandem/matching';
import type { Deadline } from '@tandem/platform/deadlines';
import type { CriterionResult } from '@tandem/scoring';
import { reasonText, type Language } from '@tandem/wording';
import { may, overseer, reaches, serves, type Organisation, type Viewer } from '@tandem/accounts';
import type { NeedLineView, NeedSummaryView } from '../needs/need-view.dto.js';
import { needSummary } from '../needs/need-view.dto.js';
import type { OfferSummaryView } from '../offers/offer-view.dto.js';
import { offerSummary } from '../offers/offer-view.dto.js';
import { deadlineViews, type DeadlineView } from '../records/deadline-view.dto.js';
import type { MoneyView } from '../records/record-view.dto.js';
import { money } from '../records/record-view.dto.js';

/** A reason: code and parameters for programs, a sentence for people. */
export class ReasonView {
  code!: string;
  params!: Record<string, unknown>;
  text!: string;
}

/** One number for each side. */
export class SidesView {
  donor!: number;
  state!: number;
}

export class CriterionView {
  /** `other`: those together that rest on facts not open to the viewer. */
  code!: string;
  /** 0–1; null is unknown and counted as one half, or of `other`. */
  value!: number | null;
  /** Of 100. */
  weight!: SidesView;
  /** Of the side's utility, 0–1. */
  contribution!: SidesView;
  reason!: ReasonView;
}

/** Of which line how much a side has named. */
export class AgreedLineView {
  line!: string;
  amount!: MoneyView;
}

export class StanceView {
  interestAt!: string | null;
  consentAt!: string | null;
  agreedAt!: string | null;
  amount!: MoneyView | null;
  /** Where it names lines of the need. */
  lines!: AgreedLineView[] | null;
  /** Of an offer in seats, trainer days or items. */
  units!: number | null;
  declinedAt!: string | null;
  /** Only where the side that declined shares it. */
  declineReason!: string | null;
  /** Shared with the reason. */
  declineNote!: string | null;
  withdrawnAt!: string | null;
  duplicateAt!: string | null;
  /** The match or project that is the same; for the side that said so. */
  duplicateOf!: string | null;
  duplicateNote!: string | null;
  lapsedAt!: string | null;
}

export class StancesView {
  need!: StanceView;
  offer!: StanceView;
}

export class ContactView {
  name!: string;
  email!: string;
}

export class ContactsView {
  state!: ContactView[];
  donor!: ContactView[];
}

export class UnitsGivenView {
  quantity!: number;
  unit!: string;
}

export class MatchView {
  id!: string;
  version!: number;
  state!: string;
  /** Position in the list it was read in; null for a single match. */
  rank!: number | null;
  /** 0–1. */
  score!: number;
  /** 0–1: how much of the score rests on known facts. */
  completeness!: number;
  utilities!: SidesView;
  /** 0–1: the share of what is still asked for. */
  coverage!: number | null;
  give!: MoneyView | null;
  giveUnits!: UnitsGivenView | null;
  criteria!: CriterionView[];
  reasons!: ReasonView[];
  need!: NeedSummaryView;
  offer!: OfferSummaryView;
  stances!: StancesView;
  /** Open once both sides have consented; null before, and after a talk has ended. */
  contacts!: ContactsView | null;
  availableActions!: string[];
  /** By when somebody is to answer, or something to move; for the two sides and the offices that serve all. */
  deadlines!: DeadlineView[];
  /** Of the need, with what is agreed of each; of a single match, for who may read them. */
  lines?: NeedLineView[];
  project!: string | null;
  asOf!: string;
  model!: string;
  /** Over everything that the result depends on; only for who reads all of it but what each side keeps to itself. */
  digest?: string;
  /** The engine no longer suggests the pair, or a record has changed since. */
  stale!: boolean;
}

export class NearMissView {
  need!: NeedSummaryView;
  offer!: OfferSummaryView;
  gate!: string;
  opening!: ReasonView;
}

export class MatchListView {
  /** The day that the list was computed for; null before the first time. */
  asOf!: string | null;
  model!: string | null;
  computedAt!: string | null;
  /** The record has changed since; a new list is on its way. */
  pending!: boolean;
  items!: MatchView[];
  near!: NearMissView[];
  next!: string | null;
}

export interface MatchReading {
  viewer: Viewer;
  /** How much the viewer reads of the two records of a pair. */
  audience: (pair: Pick<Pair, 'need' | 'offer'>) => PairAudience;
  language: Language;
  today: string;
  owners: Map<string, Organisation>;
  projects: Map<string, string>;
  deadlines: Deadline[];
  /** By organisation, of those pairs whose contacts are open to a party. */
  contacts: Map<string, { name: string; email: string }[]>;
}

/** Whether this viewer may see both sides' contacts: a party, once both consented. */
export const contactsOpen = (viewer: Viewer, { match, need, offer }: Pair): boolean =>
  isTalking(match) && (serves(viewer, need.organisationId) || serves(viewer, offer.organisationId));

/** Whether the viewer may know by when the two are to answer. */
export const readsDates = (viewer: Viewer, { need, offer }: Pair): boolean =>
  overseer(viewer) || serves(viewer, need.organisationId) || serves(viewer, offer.organisationId);

/** 0…10,000 as 0–1. */
export const share = (value: number): number => value / 10_000;

/** A reason as it is answered, with its sentence. */
export const reasonView = (reason: { code: string; params: object }, language: Language): ReasonView => ({
  code: reason.code,
  params: { ...reason.params },
  text: reasonText({ code: reason.code, params: { ...reason.params } }, language),
});

export function matchView(
  { match, need, offer }: ExplainedPair,
  rank: number | null,
  reading: MatchReading,
): MatchView {
  const { viewer, language, today, owners, projects, contacts, deadlines } = reading;
  const audience = reading.audience({ need, offer });
  const { detail } = match;
  const side = sideOf(viewer, { need, offer });
  return {
    id: match.id,
    version: match.version,
    state: match.state,
    rank,
    score: share(match.score),
    completeness: share(match.completeness),
    utilities: { donor: share(detail.utilities.donor), state: share(detail.utilities.state) },
    coverage: match.coverage === null ? null : share(match.coverage),
    give: detail.give && 'amount' in detail.give ? money(detail.give.amount, detail.give.currency) : null,
    giveUnits: detail.give && 'unit' in detail.give ? { ...detail.give } : null,
    criteria: criteriaView(detail.criteria, audience, language),
    reasons: readableOf(detail.reasons, audience).map((reason) => reasonView(reason, language)),
    need: needSummary(need, owners.get(need.organisationId), language),
    offer: offerSummary(offer, owners.get(offer.organisationId), language, today),
    stances: {
      need: stanceView(match.stances.need, side === 'need'),
      offer: stanceView(match.stances.offer, side === 'offer'),
    },
    contacts: contactsOpen(viewer, { match, need, offer })
      ? { state: contacts.get(need.organisationId) ?? [], donor: contacts.get(offer.organisationId) ?? [] }
      : null,
    availableActions: side ? actionsOf(match, side, viewer, offer.organisationId) : [],
    deadlines: deadlineViews(deadlines.filter(({ objectId }) => objectId === match.id)),
    project: projects.get(match.id) ?? null,
    asOf: match.asOf,
    model: match.model,
    ...(reaches(audience.need, 'parties') && reaches(audience.offer, 'parties') ? { digest: match.digest } : {}),
    stale: !match.suggested,
  };
}

/** The criteria that the viewer may read, and in one line what the others add: all together are the utility. */
function criteriaView(
  criteria: readonly CriterionResult[],
  audience: PairAudience,
  language: Language,
): CriterionView[] {
  const shown = criteria.filter(({ code }) => readsCriterion(code, audience));
  const hidden = criteria.filter((criterion) => !shown.includes(criterion));
  const view = ({ code, value, weight, contribution, reason }: CriterionResult): CriterionView => ({
    code,
    value: value === null ? null : share(value),
    weight: { ...weight },
    contribution: { donor: share(contribution.donor), state: share(contribution.state) },
    reason: reasonView(reason, language),
  });
  const sum = (part: 'weight' | 'contribution'): SidesView => ({
    donor: hidden.reduce((total, one) => total + one[part].donor, 0),
    state: hidden.reduce((total, one) => total + one[part].state, 0),
  });
  if (hidden.length === 0) return shown.map(view);
  const { donor, state } = sum('contribution');
  const other: CriterionView = {
    code: 'other',
    value: null,
    weight: sum('weight'),
    contribution: { donor: share(donor), state: share(state) },
    reason: reasonView({ code: 'NOT_SHOWN', params: {} }, language),
  };
  return [...shown.map(view), other];
}

export const nearMissView = (
  {
    row,
    need,
    offer,
  }: { row: { gate: string; opening: { code: string; params: object } } } & Pick<Pair, 'need' | 'offer'>,
  { language, owners, today }: MatchReading,
): NearMissView => ({
  need: needSummary(need, owners.get(need.organisationId), language),
  offer: offerSummary(offer, owners.get(offer.organisationId), language, today),
  gate: row.gate,
  opening: reasonView(row.opening, language),
});

const stanceView = (stance: Stance, own: boolean): StanceView => {
  const { amount } = stance;
  const mayKnow = own || stance.reasonShared === true;
  return {
    interestAt: stance.interestAt ?? null,
    consentAt: stance.consentAt ?? null,
    agreedAt: stance.agreedAt ?? null,
    amount: amount ? money(amount.minor, amount.currency) : null,
    lines:
      stance.lines?.flatMap(({ line, minor }) => {
        const part = money(minor, amount?.currency ?? null);
        return part ? [{ line, amount: part }] : [];
      }) ?? null,
    units: stance.units ?? null,
    declinedAt: stance.declinedAt ?? null,
    declineReason: mayKnow ? (stance.declineReason ?? null) : null,
    declineNote: mayKnow ? (stance.declineNote ?? null) : null,
    withdrawnAt: stance.withdrawnAt ?? null,
    duplicateAt: stance.duplicateAt ?? null,
    duplicateOf: own ? (stance.duplicateOf ?? null) : null,
    duplicateNote: own ? (stance.duplicateNote ?? null) : null,
    lapsedAt: stance.lapsedAt ?? null,
  };
};

/** What the viewer's side can do next; whether the server allows it is decided anew when it is done. */
function actionsOf({ state, stances }: Match, side: MatchSide, viewer: Viewer, donorId: string): string[] {
  const maySign = side === 'need' || may(viewer, 'agree', 'match', { donorOrganisationId: donorId });
  const [own, other] = [stances[side], stances[otherSide(side)]];
  switch (state) {
    case 'suggested':
      return ['interest', 'consent', 'decline', 'mark-duplicate'];
    case 'declined':
    case 'withdrawn':
    case 'lapsed':
      // Where one side ended it, only that side can begin again.
      return hasEnded(other) && !hasEnded(own) ? [] : ['interest', 'consent'];
    case 'interest':
      return [
        ...(own.interestAt ? [] : ['interest']),
        'consent',
        'decline',
        ...(own.interestAt ? ['withdraw'] : []),
        'mark-duplicate',
      ];
    case 'consent_pending':
      return [...(own.consentAt ? ['withdraw'] : ['consent', 'decline']), 'mark-duplicate'];
    case 'contacts_open':
    case 'negotiating':
      return [...(maySign ? ['agree'] : []), 'decline', 'withdraw', 'mark-duplicate', 'message'];
    case 'agreed':
    case 'funded':
      return ['message'];
    default:
      return [];
  }
}

const hasEnded = (stance: Stance): boolean => stance.declinedAt !== undefined || stance.withdrawnAt !== undefined;

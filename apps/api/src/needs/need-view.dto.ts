import { cut, may, rolesTowards, type Audience, type Organisation, type TiersOf, type Viewer } from '@tandem/accounts';
import {
  NEED_TIERS,
  NEED_WORKFLOW,
  isFinal,
  lackingMinor,
  needFactsFor,
  needStatus,
  type Asked,
  type LineSums,
  type Need,
} from '@tandem/needs';
import { eventsFor } from '@tandem/platform/workflow';
import { formatAmount } from '@tandem/vocabulary';
import type { Language } from '@tandem/wording';
import type { AnnexStateView } from '../annexes/annex-view.dto.js';
import type {
  MoneyView,
  OrganisationView,
  OriginView,
  TimelineView,
  UnitsView,
  WindowView,
} from '../records/record-view.dto.js';
import { money, organisationView, originView, reference } from '../records/record-view.dto.js';

export class ThemeShareView {
  code!: string;
  weight!: number;
}

export class NeedLineView {
  /** Stays the same through edits. */
  id!: string;
  title!: string;
  result!: string | null;
  cost!: MoneyView;
  agreed!: MoneyView;
  /** 0–1: the share of its cost that is agreed; null for a line that costs nothing. */
  coverage!: number | null;
}

export class BeneficiariesView {
  women!: number | null;
  men!: number | null;
  girls!: number | null;
  boys!: number | null;
}

export class SecondLanguageView {
  language!: string;
  title!: string | null;
  summary!: string | null;
  description!: string | null;
  /** Whether somebody who knows both languages has read it. */
  reviewed!: boolean;
}

/** By whose signature it is shown. */
export class EndorsementView {
  role!: string;
  at!: string;
  /** The note verbale or letter behind it. */
  instrument!: string | null;
}

/** A need in few words: for lists of matches, projects, notifications. */
export class NeedSummaryView {
  id!: string;
  reference!: string;
  title!: string;
  status!: string;
  organisation!: OrganisationView;
  countries!: string[];
  themes!: ThemeShareView[];
  window!: WindowView | null;
  cost!: MoneyView | null;
  agreed!: MoneyView | null;
  lacking!: MoneyView | null;
  origin!: OriginView;
}

/** A need as its viewer may see it: unknown facts are null, and what is kept from the viewer is absent. */
export class NeedView extends NeedSummaryView {
  version!: number;
  visibility!: string;
  /** As whom the viewer reads it. */
  readAs!: 'public' | 'accredited' | 'parties' | 'owner';
  summary!: string | null;
  description?: string | null;
  /** Of title and texts; null where the writer did not say. */
  textLanguage!: string | null;
  modalities!: string[] | null;
  smallestUseful!: MoneyView | null;
  lines?: NeedLineView[];
  units!: UnitsView | null;
  durationDays!: number | null;
  genderMarker!: number | null;
  languages!: string[] | null;
  recipient!: string;
  eligibleOrganisation?: string | null;
  excludedOrganisations?: string[];
  odaOpinion?: string | null;
  optIns?: string[];
  topics!: string[];
  hostConsent?: string | null;
  urgency!: string | null;
  exemptionReference?: string | null;
  nationalPriority?: number | null;
  nationalActionPlan?: string | null;
  target?: string | null;
  baseline?: string | null;
  nationalContribution?: string | null;
  priorAssistance?: string | null;
  costUnknown!: boolean;
  urgencyReason?: string | null;
  targetDate?: string | null;
  beneficiaries!: BeneficiariesView | null;
  genderAnalysis?: string | null;
  secondLanguage?: SecondLanguageView | null;
  endorsement?: EndorsementView | null;
  /** The day on which this need, or the first of those that it was copied from, was first open; null before. */
  askedSince!: string | null;
  /** How many of them have been open. */
  timesAsked!: number;
  /** When its State last said that it still holds. */
  confirmedAt!: string | null;
  copiedFrom?: string | null;
  supersededBy?: string | null;
  /** That there is a sealed annex, and who holds it; its text is read elsewhere. */
  annex?: AnnexStateView;
  timeline!: TimelineView[];
  availableActions!: string[];
  createdAt!: string;
  updatedAt!: string;
  openedAt!: string | null;
}

/** Who reads which field of the view: those of the content as the need says, the rest whoever reads it at all. */
export const NEED_VIEW_TIERS: TiersOf<NeedView> = {
  ...NEED_TIERS,
  id: 'public',
  reference: 'public',
  status: 'public',
  organisation: 'public',
  agreed: 'public',
  lacking: 'public',
  origin: 'public',
  version: 'public',
  readAs: 'public',
  endorsement: 'accredited',
  askedSince: 'public',
  timesAsked: 'public',
  confirmedAt: 'public',
  copiedFrom: 'owner',
  supersededBy: 'owner',
  annex: 'accredited',
  timeline: 'public',
  availableActions: 'public',
  createdAt: 'public',
  updatedAt: 'public',
  openedAt: 'public',
};

export class NeedListView {
  items!: NeedView[];
  next!: string | null;
}

export function needSummary(need: Need, owner: Organisation | undefined, language: Language): NeedSummaryView {
  const { content } = need;
  return {
    id: need.id,
    reference: reference('N', need.number),
    title: content.title,
    status: needStatus(need),
    organisation: organisationView(owner),
    countries: need.countries,
    themes: content.themes.map(({ code, weight }) => ({ code, weight })),
    window: content.window ?? null,
    cost: money(need.costMinor, need.currency),
    agreed: money(need.costMinor === null ? null : need.agreedMinor, need.currency),
    lacking: money(lackingMinor(need), need.currency),
    origin: originView(need.origin, 'need', language),
  };
}

/** The lines of a need with what is agreed of each; `sums` as they are stored. */
export function linesView({ content }: Need, sums: readonly LineSums[]): NeedLineView[] {
  return (content.lines ?? []).map(({ id = '', title, result, cost }) => {
    const { costMinor = null, agreedMinor = 0 } = sums.find((line) => line.id === id) ?? {};
    return {
      id,
      title,
      result: result ?? null,
      cost,
      agreed: { amount: formatAmount(agreedMinor, cost.currency), currency: cost.currency },
      coverage: costMinor ? Math.floor((agreedMinor * 10_000) / costMinor) / 10_000 : null,
    };
  });
}

/** What besides the row goes into the view of a need. */
export interface NeedReading {
  owner: Organisation | undefined;
  viewer: Viewer;
  /** How much the viewer reads, by `NeedAudiences`. */
  readAs: Audience;
  annex: AnnexStateView;
  asked: Asked;
  /** What is agreed of its lines. */
  lines: readonly LineSums[];
  language: Language;
}

export function needView(need: Need, { owner, viewer, readAs, annex, asked, lines, language }: NeedReading): NeedView {
  const { content } = need;
  const whole: Required<NeedView> = {
    ...needSummary(need, owner, language),
    version: need.version,
    visibility: need.visibility,
    readAs,
    summary: content.summary ?? null,
    description: content.description ?? null,
    textLanguage: content.textLanguage ?? null,
    modalities: content.modalities ?? null,
    smallestUseful: content.smallestUseful ?? null,
    lines: linesView(need, lines),
    units: content.units ?? null,
    durationDays: content.durationDays ?? null,
    genderMarker: content.genderMarker ?? null,
    languages: content.languages ?? null,
    recipient: content.recipient ?? 'state',
    eligibleOrganisation: content.eligibleOrganisation ?? null,
    excludedOrganisations: content.excludedOrganisations ?? [],
    odaOpinion: content.odaOpinion ?? null,
    optIns: content.optIns ?? [],
    topics: content.topics ?? [],
    hostConsent: content.hostConsent ?? null,
    urgency: content.urgency ?? null,
    exemptionReference: content.exemptionReference ?? null,
    nationalPriority: content.nationalPriority ?? null,
    nationalActionPlan: content.nationalActionPlan ?? null,
    target: content.target ?? null,
    baseline: content.baseline ?? null,
    nationalContribution: content.nationalContribution ?? null,
    priorAssistance: content.priorAssistance ?? null,
    costUnknown: content.costUnknown ?? false,
    urgencyReason: content.urgencyReason ?? null,
    targetDate: content.targetDate ?? null,
    beneficiaries: beneficiariesView(content),
    genderAnalysis: content.genderAnalysis ?? null,
    secondLanguage: secondLanguageView(content),
    endorsement: endorsementView(need),
    askedSince: asked.since?.toISOString().slice(0, 10) ?? null,
    timesAsked: asked.times,
    confirmedAt: need.confirmedAt?.toISOString() ?? null,
    copiedFrom: need.copiedFrom,
    supersededBy: need.supersededBy,
    annex,
    timeline: need.timeline.map(({ status, at }) => ({ status, at })),
    availableActions: actionsOn(need, viewer),
    createdAt: need.createdAt.toISOString(),
    updatedAt: need.updatedAt.toISOString(),
    openedAt: need.openedAt?.toISOString() ?? null,
  };
  return cut<NeedView>(whole, NEED_VIEW_TIERS, readAs);
}

function beneficiariesView({ beneficiaries }: Need['content']): BeneficiariesView | null {
  if (!beneficiaries) return null;
  const { women = null, men = null, girls = null, boys = null } = beneficiaries;
  return { women, men, girls, boys };
}

function secondLanguageView({ secondLanguage }: Need['content']): SecondLanguageView | null {
  if (!secondLanguage) return null;
  const { language, title = null, summary = null, description = null, reviewed } = secondLanguage;
  return { language, title, summary, description, reviewed: reviewed ?? false };
}

const endorsementView = ({ endorsement }: Need): EndorsementView | null =>
  endorsement && { role: endorsement.role, at: endorsement.at, instrument: endorsement.instrument };

function actionsOn(need: Need, viewer: Viewer): string[] {
  const facts = needFactsFor(need);
  const steps = eventsFor(NEED_WORKFLOW, need.status, rolesTowards(viewer, need.organisationId)).map((event) =>
    event === 'close_met' || event === 'close_partly_met' ? 'close' : event,
  );
  const isInHand = need.status === 'draft' || need.status === 'needs_clarification';
  const editor = !isFinal(need.status) && may(viewer, isInHand ? 'change' : 'endorse', 'need', facts);
  const copier = need.status !== 'draft' && may(viewer, 'draft', 'need', facts);
  return [...(editor ? ['edit'] : []), ...new Set(steps), ...(copier ? ['copy'] : [])];
}

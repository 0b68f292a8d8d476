import type { Beneficiaries, Money, Need, Visibility } from '../api/types';
import { linesOf, linesRequest, sumOf, type LineDraft } from './lines';

export const peopleKinds = ['women', 'men', 'girls', 'boys'] as const;

/** The same texts in a second language, while they are being written. */
export interface SecondDraft {
  language: string;
  title: string;
  summary: string;
  description: string;
  reviewed: boolean;
}

/** What the form of a need holds while it is being filled in; null is "not said". */
export interface NeedDraft {
  /** Of title and texts; empty where it is not said. */
  textLanguage: string;
  title: string;
  summary: string;
  description: string;
  second: SecondDraft | null;
  countries: string[];
  themes: { code: string; percent: number }[];
  modalities: string[];
  currency: string;
  cost: string | null;
  costUnknown: boolean;
  lines: LineDraft[];
  smallestUseful: string | null;
  from: string;
  to: string;
  priorAssistance: string;
  nationalContribution: string;
  baseline: string;
  target: string;
  targetDate: string;
  nationalActionPlan: string;
  genderMarker: 0 | 1 | 2 | null;
  genderAnalysis: string;
  beneficiaries: Beneficiaries;
  special: boolean;
  urgencyReason: string;
  visibility: Visibility;
}

const nobody: Beneficiaries = { women: null, men: null, girls: null, boys: null };

export const emptyDraft = (country: string | null, textLanguage = ''): NeedDraft => ({
  textLanguage,
  title: '',
  summary: '',
  description: '',
  second: null,
  countries: country ? [country] : [],
  themes: [{ code: '', percent: 100 }],
  modalities: [],
  currency: 'USD',
  cost: null,
  costUnknown: false,
  lines: [],
  smallestUseful: null,
  from: '',
  to: '',
  priorAssistance: '',
  nationalContribution: '',
  baseline: '',
  target: '',
  targetDate: '',
  nationalActionPlan: '',
  genderMarker: null,
  genderAnalysis: '',
  beneficiaries: nobody,
  special: false,
  urgencyReason: '',
  visibility: 'accredited',
});

export const draftOf = (need: Need): NeedDraft => ({
  textLanguage: need.textLanguage ?? '',
  title: need.title,
  summary: need.summary ?? '',
  description: need.description ?? '',
  second: need.secondLanguage
    ? {
        language: need.secondLanguage.language,
        title: need.secondLanguage.title ?? '',
        summary: need.secondLanguage.summary ?? '',
        description: need.secondLanguage.description ?? '',
        reviewed: need.secondLanguage.reviewed,
      }
    : null,
  countries: need.countries,
  themes: need.themes.map(({ code, weight }) => ({ code, percent: Math.round(weight * 100) })),
  modalities: need.modalities ?? [],
  currency: need.cost?.currency ?? need.smallestUseful?.currency ?? 'USD',
  cost: need.cost?.amount ?? null,
  costUnknown: need.costUnknown,
  lines: linesOf(need.lines ?? []),
  smallestUseful: need.smallestUseful?.amount ?? null,
  from: need.window?.from ?? '',
  to: need.window?.to ?? '',
  priorAssistance: need.priorAssistance ?? '',
  nationalContribution: need.nationalContribution ?? '',
  baseline: need.baseline ?? '',
  target: need.target ?? '',
  targetDate: need.targetDate ?? '',
  nationalActionPlan: need.nationalActionPlan ?? '',
  genderMarker: need.genderMarker,
  genderAnalysis: need.genderAnalysis ?? '',
  beneficiaries: { ...nobody, ...need.beneficiaries },
  special: need.urgency === 'special',
  urgencyReason: need.urgencyReason ?? '',
  visibility: need.visibility,
});

/** Shares weights of 100 evenly; the first takes what does not divide. */
export function evenly(codes: string[]): NeedDraft['themes'] {
  const each = Math.floor(100 / codes.length);
  return codes.map((code, index) => ({ code, percent: index === 0 ? 100 - each * (codes.length - 1) : each }));
}

const text = (written: string): string | null => written.trim() || null;

const said = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const anySaid = (fields: object): Record<string, unknown> | null => {
  const found = said(fields);
  return Object.keys(found).length > 0 ? found : null;
};

const secondOf = (second: SecondDraft) =>
  said({
    language: second.language,
    title: text(second.title),
    summary: text(second.summary),
    description: text(second.description),
    reviewed: second.reviewed,
  });

/** The cost of the whole: what the lines add up to, where there are lines with a cost. */
export const costOf = ({ cost, currency, lines }: Pick<NeedDraft, 'cost' | 'currency' | 'lines'>): Money | null =>
  sumOf(lines, currency) ?? (cost === null ? null : { amount: cost, currency });

/** The request: what is not said is left out of a new need, and said to be null in a change. */
export function requestOf(draft: NeedDraft, change: boolean): Record<string, unknown> {
  const lines = linesRequest(draft.lines, draft.currency);
  const cost = costOf(draft);
  const themes = draft.themes.filter(({ code }) => code);
  const body: Record<string, unknown> = {
    textLanguage: draft.textLanguage || null,
    title: text(draft.title),
    summary: text(draft.summary),
    description: text(draft.description),
    secondLanguage: draft.second && secondOf(draft.second),
    countries: draft.countries.length > 0 ? draft.countries : null,
    themes: themes.length > 0 ? themes.map(({ code, percent }) => ({ code, weight: percent / 100 })) : null,
    modalities: draft.modalities.length > 0 ? draft.modalities : null,
    cost,
    costUnknown: draft.costUnknown && !cost ? true : null,
    lines: lines.length > 0 ? lines : null,
    smallestUseful: draft.smallestUseful === null ? null : { amount: draft.smallestUseful, currency: draft.currency },
    window: draft.from || draft.to ? said({ from: draft.from || null, to: draft.to || null }) : null,
    priorAssistance: text(draft.priorAssistance),
    nationalContribution: text(draft.nationalContribution),
    baseline: text(draft.baseline),
    target: text(draft.target),
    targetDate: draft.targetDate || null,
    nationalActionPlan: text(draft.nationalActionPlan),
    genderMarker: draft.genderMarker,
    genderAnalysis: text(draft.genderAnalysis),
    beneficiaries: anySaid(draft.beneficiaries),
    urgency: draft.special ? 'special' : null,
    urgencyReason: draft.special ? text(draft.urgencyReason) : null,
    visibility: draft.visibility,
  };
  return change ? body : said(body);
}

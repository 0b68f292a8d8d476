import type { Money, Need, Visibility } from '../api/types';

/** What the form of a need holds while it is being filled in; null is "not said". */
export interface NeedDraft {
  title: string;
  summary: string;
  description: string;
  countries: string[];
  themes: { code: string; percent: number }[];
  modalities: string[];
  currency: string;
  cost: string | null;
  smallestUseful: string | null;
  from: string;
  to: string;
  genderMarker: 0 | 1 | 2 | null;
  visibility: Visibility;
}

export const emptyDraft = (country: string | null): NeedDraft => ({
  title: '',
  summary: '',
  description: '',
  countries: country ? [country] : [],
  themes: [{ code: '', percent: 100 }],
  modalities: [],
  currency: 'USD',
  cost: null,
  smallestUseful: null,
  from: '',
  to: '',
  genderMarker: null,
  visibility: 'accredited',
});

export const draftOf = (need: Need): NeedDraft => ({
  title: need.title,
  summary: need.summary ?? '',
  description: need.description ?? '',
  countries: need.countries,
  themes: need.themes.map(({ code, weight }) => ({ code, percent: Math.round(weight * 100) })),
  modalities: need.modalities ?? [],
  currency: need.cost?.currency ?? need.smallestUseful?.currency ?? 'USD',
  cost: need.cost?.amount ?? null,
  smallestUseful: need.smallestUseful?.amount ?? null,
  from: need.window?.from ?? '',
  to: need.window?.to ?? '',
  genderMarker: need.genderMarker,
  visibility: need.visibility,
});

/** Shares weights of 100 evenly; the first takes what does not divide. */
export function evenly(codes: string[]): NeedDraft['themes'] {
  const each = Math.floor(100 / codes.length);
  return codes.map((code, index) => ({ code, percent: index === 0 ? 100 - each * (codes.length - 1) : each }));
}

/** The request: what is not said is left out of a new need, and said to be null in a change. */
export function requestOf(draft: NeedDraft, change: boolean): Record<string, unknown> {
  const sum = (amount: string | null): Money | null => (amount === null ? null : { amount, currency: draft.currency });
  const body: Record<string, unknown> = {
    title: draft.title.trim(),
    summary: draft.summary.trim() || null,
    description: draft.description.trim() || null,
    countries: draft.countries,
    themes: draft.themes.filter(({ code }) => code).map(({ code, percent }) => ({ code, weight: percent / 100 })),
    modalities: draft.modalities.length > 0 ? draft.modalities : null,
    cost: sum(draft.cost),
    smallestUseful: sum(draft.smallestUseful),
    window: draft.from || draft.to ? { from: draft.from, to: draft.to } : null,
    genderMarker: draft.genderMarker,
    visibility: draft.visibility,
  };
  return change ? body : Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

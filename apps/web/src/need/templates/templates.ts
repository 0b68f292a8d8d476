import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { components } from '../../api/generated/schema';
import type { Page } from '../../api/types';
import type { NeedDraft } from '../draft';
import { emptyLine, type LineDraft } from '../lines';

/** A worked example of a need of one theme. */
export type Template = components['schemas']['NeedTemplateView'];

export const templatesQuery = (theme: string, locale: string) =>
  queryOptions({
    queryKey: ['need-templates', theme, locale],
    queryFn: ({ signal }) => request<Page<Template>>(`/needs/templates?theme=${encodeURIComponent(theme)}`, { signal }),
    select: (page) => page.items,
    staleTime: Infinity,
  });

const texts = [
  'title',
  'summary',
  'target',
  'baseline',
  'priorAssistance',
  'nationalContribution',
  'genderAnalysis',
] as const;

/** What an example would put into a draft: only what is not said there yet. */
export function filledBy({ theme, modalities, example, language }: Template, draft: NeedDraft): Partial<NeedDraft> {
  const part: Partial<NeedDraft> = {};
  for (const name of texts) if (!draft[name].trim() && example[name]) part[name] = example[name];
  if (!draft.themes.some(({ code }) => code)) part.themes = [{ code: theme, percent: 100 }];
  if (draft.modalities.length === 0) part.modalities = modalities;
  if (draft.lines.length === 0) {
    part.lines = example.lines.reduce<LineDraft[]>((lines, title) => [...lines, { ...emptyLine(lines), title }], []);
  }
  if (!draft.title.trim()) part.textLanguage = language;
  return part;
}

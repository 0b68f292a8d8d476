import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Money, Page } from '../api/types';
import type { OrganisationEntry } from '../parties/types';
import type { LivingProject, Overlap } from './types';

/** What a fund says of a project that it begins without a match. */
export interface ProjectDraft {
  /** Id of the State's organisation. */
  state: string;
  title: string;
  description: string;
  themes: string[];
  amount: Money | null;
  from: string;
  to: string;
}

export const emptyProject: ProjectDraft = {
  state: '',
  title: '',
  description: '',
  themes: [],
  amount: null,
  from: '',
  to: '',
};

/** The body that the service takes; what was left empty is left out. */
export function bodyOf(draft: ProjectDraft, states: OrganisationEntry[], needId: string | null, fund: string) {
  const state = states.find(({ id }) => id === draft.state);
  return {
    organisation: fund,
    state: draft.state,
    title: draft.title.trim(),
    ...(draft.description.trim() && { description: draft.description.trim() }),
    themes: draft.themes,
    // A regional body is helped in its members.
    countries: state?.country ? [state.country] : (state?.members ?? []),
    ...(draft.amount && { amount: draft.amount }),
    ...(draft.from && draft.to && { window: { from: draft.from, to: draft.to } }),
    ...(needId && { needId }),
  };
}

export type ProjectBody = ReturnType<typeof bodyOf>;

export const makeProject = (body: ProjectBody): Promise<LivingProject> =>
  request('/projects', { method: 'POST', body });

/** What already runs that such a project would resemble; nothing is stored. */
export const previewQuery = (body: ProjectBody) =>
  queryOptions({
    queryKey: ['project-preview', body.state, body.themes, body.window ?? null],
    queryFn: ({ signal }) =>
      request<{ overlaps: Overlap[] }>('/projects/preview', {
        method: 'POST',
        readOnly: true,
        body: { ...body, title: body.title || '–' },
        signal,
      }),
    enabled: body.state !== '' && body.themes.length > 0,
  });

/** Every State that takes part: one to choose from. */
export const statesQuery = queryOptions({
  queryKey: ['organisations', 'states'],
  queryFn: async ({ signal }) => {
    const states: OrganisationEntry[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page<OrganisationEntry> = await request<Page<OrganisationEntry>>(
        `/organisations?kind=state&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        { signal },
      );
      states.push(...page.items);
      cursor = page.next;
    }
    return states;
  },
});

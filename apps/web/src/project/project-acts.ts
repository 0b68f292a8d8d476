import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';
import { Problem } from '../api/problem';
import type { Page } from '../api/types';
import type { LivingProject, Overlap, ProjectAction } from './types';

export const livingProjectQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id],
    queryFn: ({ signal }) => request<LivingProject>(`/projects/${id}`, { signal }),
  });

export const overlapsQuery = (id: string) =>
  queryOptions({
    queryKey: ['project-overlaps', id],
    queryFn: ({ signal }) => request<Page<Overlap>>(`/projects/${id}/overlaps`, { signal }),
  });

/** One change of a project, by its path below it: a step, a part, or named fields. */
export interface ProjectAct {
  method: 'POST' | 'PUT' | 'PATCH';
  /** Empty for the project itself. */
  path: string;
  body: object;
}

const alsoShownIn = ['projects', 'boards', 'history', 'need', 'needs', 'offer', 'offers', 'match', 'notifications'];

/** Changes a project on the version that the reader saw; what somebody else changed meanwhile is read again. */
export function useProjectAct({ id, version }: Pick<LivingProject, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: ProjectAct) =>
      request<LivingProject>(`/projects/${id}${path && `/${path}`}`, { method, ifMatch: version, body }),
    onSuccess: (project) => {
      client.setQueryData(['project', id], project);
      for (const key of alsoShownIn) void client.invalidateQueries({ queryKey: [key] });
    },
    onError: (error) => {
      if (error instanceof Problem && error.status === 412)
        void client.invalidateQueries({ queryKey: ['project', id] });
    },
  });
}

export const may = (project: Pick<LivingProject, 'availableActions'>, action: ProjectAction): boolean =>
  project.availableActions.includes(action);

/** Replaces one part of a project. */
export const part = (name: string, body: object): ProjectAct => ({ method: 'PUT', path: name, body });
/** Replaces a part that is a list. */
export const list = (name: string, items: object[]): ProjectAct => part(name, { items });
/** Changes named fields of the project itself. */
export const fields = (body: object): ProjectAct => ({ method: 'PATCH', path: '', body });
/** Takes the project, or something of it, one step on. */
export const step = (path: string, body: object = {}): ProjectAct => ({ method: 'POST', path, body });

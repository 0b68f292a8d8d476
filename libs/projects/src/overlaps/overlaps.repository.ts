import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import type { Project } from '../project.entity.js';
import { ProjectsRepository } from '../projects.repository.js';

export interface Scope {
  countries: readonly string[];
  themes: readonly string[];
  /** First day; last day, null: open. */
  from: string;
  to: string | null;
  limit: number;
}

@Injectable()
export class OverlapsRepository {
  constructor(private readonly projects: ProjectsRepository) {}

  /** Projects not cancelled that share a country, a theme and a day, but for one, the newest first. */
  of(viewer: Viewer, { countries, themes, from, to, limit }: Scope, except: string | null): Promise<Project[]> {
    const query = this.projects
      .known(viewer)
      .andWhere(`p.status <> 'cancelled' AND p.countries && :countries::text[] AND p.themes && :themes::text[]`, {
        countries,
        themes,
      })
      .andWhere(`coalesce(p.ends_on, 'infinity') >= :from::date AND coalesce(p.starts_on, p.created_at::date) <= :to`, {
        from,
        to: to ?? 'infinity',
      })
      .orderBy('p.number', 'DESC')
      .limit(limit);
    if (except !== null) query.andWhere('p.id <> :except', { except });
    return query.getMany();
  }
}

import type { Organisation } from '@tandem/accounts';
import type { Overlappable, Overlaps } from '@tandem/projects';
import type { ProjectView } from './project-view.dto.js';

export class OverlapAmountView {
  /** Kind of flow, of an activity; `agreed`, of a project. */
  kind!: string;
  amount!: string;
  currency!: string;
}

/** Something in the same country, on the same theme, at the same time. */
export class OverlapView {
  /** project, or activity of the register */
  kind!: string;
  id!: string;
  reference!: string | null;
  /** Null where the viewer may not know it. */
  title!: string | null;
  status!: string | null;
  donors!: string[];
  /** What both have. */
  countries!: string[];
  themes!: string[];
  startsOn!: string | null;
  endsOn!: string | null;
  amounts!: OverlapAmountView[];
  /** The file that an activity came from. */
  source!: string | null;
}

export class OverlapListView {
  items!: OverlapView[];
  next!: string | null;
}

/** @param projects - the overlapping projects as the viewer reads them, by id */
export function overlapsView(
  { activities }: Pick<Overlaps, 'activities'>,
  projects: readonly ProjectView[],
  about: Overlappable,
): OverlapListView {
  const common = (own: readonly string[], others: readonly string[]) => others.filter((code) => own.includes(code));
  const ofProjects = projects.map((project): OverlapView => ({
    kind: 'project',
    id: project.id,
    reference: project.reference,
    title: project.title ?? null,
    status: project.status,
    donors: [nameOf(project.donor)],
    countries: common(about.countries, project.countries),
    themes: common(about.themes, project.themes),
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    amounts: project.amount ? [{ kind: 'agreed', ...project.amount }] : [],
    source: null,
  }));
  const ofRegister = activities.map((activity): OverlapView => ({
    kind: 'activity',
    id: activity.id,
    reference: activity.iatiIdentifier,
    title: activity.title,
    status: activity.status,
    donors: activity.donors.length > 0 ? activity.donors : activity.reporter ? [activity.reporter] : [],
    countries: common(about.countries, activity.countries),
    themes: common(about.themes, activity.themes),
    startsOn: activity.startsOn,
    endsOn: activity.endsOn,
    amounts: activity.amounts,
    source: activity.sourceFile,
  }));
  return { items: [...ofProjects, ...ofRegister], next: null };
}

const nameOf = ({ name }: Pick<Organisation, 'name'>): string => name;

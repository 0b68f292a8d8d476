import { Injectable } from '@nestjs/common';
import { AccountsService, audienceOf, cut, reaches, type Organisation, type Viewer } from '@tandem/accounts';
import { NeedAudiences } from '@tandem/needs';
import { Clock } from '@tandem/platform/database';
import { ProjectsService, projectFactsFor, type Project } from '@tandem/projects';
import type { Language } from '@tandem/wording';
import { actionsOf, mayPay, reportActionsOf } from './project-actions.js';
import { reportView, trancheView } from './project-parts-view.dto.js';
import { PROJECT_VIEW_TIERS, headView, type ProjectView } from './project-view.dto.js';

interface Reading {
  viewer: Viewer;
  language: Language;
  today: string;
  owners: Map<string, Organisation>;
  /** Needs that the viewer may know of. */
  needs: Set<string>;
}

/** Reads projects together with what their views show, each kind in one query for all, and cuts what is kept from the viewer. */
@Injectable()
export class ProjectReader {
  constructor(
    private readonly projects: ProjectsService,
    private readonly accounts: AccountsService,
    private readonly needs: NeedAudiences,
    private readonly clock: Clock,
  ) {}

  /** With all its parts. */
  async one(viewer: Viewer, project: Project, language: Language): Promise<ProjectView> {
    const reading = await this.reading(viewer, [project], language);
    const { tranches, reports } = await this.projects.partsOf(project.id);
    const { today } = reading;
    const pays = mayPay(project, viewer);
    return this.view(project, reading, {
      milestones: project.milestones,
      indicators: project.indicators,
      risks: project.risks,
      tranches: tranches.map((tranche) => trancheView(tranche, project, today, pays)),
      reports: reports.map((report) => reportView(report, project, today, reportActionsOf(project, report, viewer))),
    });
  }

  /** Without the lists of their parts. */
  async all(viewer: Viewer, projects: Project[], language: Language): Promise<ProjectView[]> {
    const reading = await this.reading(viewer, projects, language);
    return projects.map((project) => this.view(project, reading, {}));
  }

  private view(project: Project, reading: Reading, parts: Partial<ProjectView>): ProjectView {
    const { viewer, owners, today, language, needs } = reading;
    const audience = audienceOf(viewer, 'project', projectFactsFor(project));
    const whole = { ...headView(project, owners, today, language), ...parts };
    const isParty = reaches(audience, 'parties');
    const lessons = project.lessons.filter(({ open }) => open || isParty);
    const availableActions = actionsOf(project, viewer);
    const view = cut<ProjectView>({ ...whole, lessons, availableActions }, PROJECT_VIEW_TIERS, audience);
    // What rests on no need has a title of its own, which the fund gave it.
    const knowsTitle = project.needId === null || needs.has(project.needId);
    return knowsTitle ? { ...view, title: project.title } : view;
  }

  private async reading(viewer: Viewer, projects: Project[], language: Language): Promise<Reading> {
    const parties = projects.flatMap((project) => [project.stateOrganisationId, project.donorOrganisationId]);
    const needIds = projects.flatMap(({ needId }) => needId ?? []);
    return {
      viewer,
      language,
      today: await this.clock.today(),
      owners: await this.accounts.organisationsById(parties),
      needs: await this.needs.visible(viewer, needIds),
    };
  }
}

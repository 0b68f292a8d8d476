import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { AccountsService, type Organisation, type Viewer } from '@tandem/accounts';
import { NeedAudiences } from '@tandem/needs';
import { ProjectsService, type Project } from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { Response } from 'express';
import { setEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { InLanguage } from '../http/language.decorator.js';
import { DEFAULT_LIMIT, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { ProjectQuery } from './project-query.dto.js';
import { ProjectListView, ProjectView, projectView } from './project-view.dto.js';

@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly accounts: AccountsService,
    private readonly needs: NeedAudiences,
  ) {}

  @Get()
  @Requires('projects:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ProjectQuery,
    @InLanguage() language: Language,
  ): Promise<ProjectListView> {
    const { limit = DEFAULT_LIMIT, cursor, status, organisation } = query;
    const filter = { status, organisation, after: numberOf(cursor), limit: limit + 1 };
    const rows = await this.projects.list(viewer, filter);
    const owners = await this.ownersOf(rows);
    const known = await this.knownNeeds(viewer, rows);
    const counts = await this.projects.counts(viewer, organisation);
    return {
      ...page(
        rows,
        limit,
        (row) => cursorOf(row.number),
        (row) => projectView(row, owners, viewer, known.has(row.needId), language),
      ),
      counts,
    };
  }

  @Get(':id')
  @Requires('projects:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const project = await this.projects.read(viewer, id);
    setEtag(response, project.version);
    const known = await this.knownNeeds(viewer, [project]);
    return projectView(project, await this.ownersOf([project]), viewer, known.has(project.needId), language);
  }

  private knownNeeds(viewer: Viewer, projects: Project[]): Promise<Set<string>> {
    return this.needs.visible(
      viewer,
      projects.map(({ needId }) => needId),
    );
  }

  private ownersOf(projects: Project[]): Promise<Map<string, Organisation>> {
    const ids = projects.flatMap(({ stateOrganisationId, donorOrganisationId }) => [
      stateOrganisationId,
      donorOrganisationId,
    ]);
    return this.accounts.organisationsById(ids);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { FundProjects, NewProjectDto, ProjectOverlaps, ProjectsService, type Overlappable } from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { Response } from 'express';
import { setEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { InLanguage } from '../http/language.decorator.js';
import { DEFAULT_LIMIT, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { OverlapListView, overlapsView } from './overlap-view.dto.js';
import { ProjectQuery } from './project-query.dto.js';
import { ProjectReader } from './project-reader.js';
import { ProjectListView, ProjectView } from './project-view.dto.js';

@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly funds: FundProjects,
    private readonly overlaps: ProjectOverlaps,
    private readonly reader: ProjectReader,
  ) {}

  @Get()
  @Requires('projects:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ProjectQuery,
    @InLanguage() language: Language,
  ): Promise<ProjectListView> {
    const { limit = DEFAULT_LIMIT, cursor, overdue, ...filter } = query;
    const rows = await this.projects.list(viewer, {
      ...filter,
      overdue: overdue === 'true',
      after: numberOf(cursor),
      limit: limit + 1,
    });
    const shown = page(
      rows,
      limit,
      (row) => cursorOf(row.number),
      (row) => row,
    );
    const items = await this.reader.all(viewer, shown.items, language);
    return { items, next: shown.next, counts: await this.projects.counts(viewer, query.organisation) };
  }

  /** A fund begins a project without a match, and has signed by it; the State signs next. */
  @Post()
  @Requires('projects:write')
  @OnceOnly()
  async begin(
    @CurrentViewer() viewer: Viewer,
    @Body() body: NewProjectDto,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const project = await this.funds.begin(viewer, body);
    response.setHeader('Location', `/api/v1/projects/${project.id}`);
    setEtag(response, project.version);
    return this.reader.one(viewer, project, language);
  }

  /** What resembles a project before it is begun; nothing is stored. */
  @Post('preview')
  @Requires('projects:write')
  @HttpCode(200)
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Body() body: NewProjectDto,
    @InLanguage() language: Language,
  ): Promise<OverlapListView> {
    return this.overlapping(viewer, await this.funds.drawnUp(viewer, body), language);
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
    return this.reader.one(viewer, project, language);
  }

  /** Projects and activities of the register in the same country, on the same theme, at the same time. */
  @Get(':id/overlaps')
  @Requires('projects:read')
  async overlapsOf(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @InLanguage() language: Language,
  ): Promise<OverlapListView> {
    return this.overlapping(viewer, await this.projects.read(viewer, id), language);
  }

  private async overlapping(viewer: Viewer, about: Overlappable, language: Language): Promise<OverlapListView> {
    const found = await this.overlaps.of(viewer, about);
    return overlapsView(found, await this.reader.all(viewer, found.projects, language), about);
  }
}

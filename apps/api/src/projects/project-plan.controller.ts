import { Body, Controller, Param, Patch, Put, Req, Res } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Viewer } from '@tandem/accounts';
import {
  EvaluationDto,
  IndicatorsDto,
  LessonsDto,
  MilestonesDto,
  ProjectPlan,
  ProjectPlanDto,
  RisksDto,
  SafeguardsDto,
  type Project,
} from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { Request, Response } from 'express';
import { requiredVersion, setEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { InLanguage } from '../http/language.decorator.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { ProjectReader } from './project-reader.js';
import { ProjectView } from './project-view.dto.js';

/** The plan of a project and what came of it; each part is written as a whole. */
@Controller('projects')
export class ProjectPlanController {
  constructor(
    private readonly plan: ProjectPlan,
    private readonly reader: ProjectReader,
  ) {}

  /** Changes the fields that are named; null clears one. */
  @Patch(':id')
  @ApiBody({ type: ProjectPlanDto })
  @Requires('projects:write')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const project = await this.plan.change(viewer, id, requiredVersion(request), body);
    return this.answer(viewer, project, language, response);
  }

  @Put(':id/milestones')
  @Requires('projects:write')
  async milestones(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: MilestonesDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = requiredVersion(request);
    return this.answer(
      viewer,
      await this.plan.replace(viewer, id, version, 'milestones', body.items),
      language,
      response,
    );
  }

  @Put(':id/indicators')
  @Requires('projects:write')
  async indicators(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: IndicatorsDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = requiredVersion(request);
    return this.answer(
      viewer,
      await this.plan.replace(viewer, id, version, 'indicators', body.items),
      language,
      response,
    );
  }

  @Put(':id/risks')
  @Requires('projects:write')
  async risks(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: RisksDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = requiredVersion(request);
    return this.answer(viewer, await this.plan.replace(viewer, id, version, 'risks', body.items), language, response);
  }

  @Put(':id/safeguards')
  @Requires('projects:write')
  async safeguards(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: SafeguardsDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = requiredVersion(request);
    return this.answer(viewer, await this.plan.replace(viewer, id, version, 'safeguards', body), language, response);
  }

  @Put(':id/evaluation')
  @Requires('projects:write')
  async evaluation(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: EvaluationDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = requiredVersion(request);
    return this.answer(viewer, await this.plan.replace(viewer, id, version, 'evaluation', body), language, response);
  }

  @Put(':id/lessons')
  @Requires('projects:write')
  async lessons(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: LessonsDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = requiredVersion(request);
    return this.answer(viewer, await this.plan.replace(viewer, id, version, 'lessons', body.items), language, response);
  }

  private answer(viewer: Viewer, project: Project, language: Language, response: Response): Promise<ProjectView> {
    setEtag(response, project.version);
    return this.reader.one(viewer, project, language);
  }
}

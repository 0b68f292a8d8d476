import { Body, Controller, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import {
  AcceptedReportDto,
  ProjectReports,
  ReportsDto,
  ReturnedReportDto,
  SubmittedReportDto,
  type Project,
} from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { Request, Response } from 'express';
import { requiredVersion, setEtag, statedVersion } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { InLanguage } from '../http/language.decorator.js';
import { NumberPipe } from '../http/number.pipe.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { ProjectReader } from './project-reader.js';
import { ProjectView } from './project-view.dto.js';

/** The reports that a State owes its donor. */
@Controller('projects')
export class ProjectReportsController {
  constructor(
    private readonly reports: ProjectReports,
    private readonly reader: ProjectReader,
  ) {}

  @Put(':id/reports')
  @Requires('projects:write')
  async scheduleReports(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: ReportsDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = requiredVersion(request);
    return this.answer(viewer, await this.reports.schedule(viewer, id, version, body.items), language, response);
  }

  @Post(':id/reports/:n/submit')
  @Requires('projects:write')
  @OnceOnly()
  @HttpCode(200)
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('n', NumberPipe) n: number,
    @Body() body: SubmittedReportDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = statedVersion(request) ?? undefined;
    return this.answer(viewer, await this.reports.submit(viewer, id, n, body, version), language, response);
  }

  @Post(':id/reports/:n/return')
  @Requires('projects:write')
  @OnceOnly()
  @HttpCode(200)
  async giveBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('n', NumberPipe) n: number,
    @Body() body: ReturnedReportDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = statedVersion(request) ?? undefined;
    return this.answer(viewer, await this.reports.giveBack(viewer, id, n, body.comment, version), language, response);
  }

  @Post(':id/reports/:n/accept')
  @Requires('projects:write')
  @OnceOnly()
  @HttpCode(200)
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('n', NumberPipe) n: number,
    @Body() body: AcceptedReportDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = statedVersion(request) ?? undefined;
    return this.answer(
      viewer,
      await this.reports.accept(viewer, id, n, body.comment ?? null, version),
      language,
      response,
    );
  }

  private answer(viewer: Viewer, project: Project, language: Language, response: Response): Promise<ProjectView> {
    setEtag(response, project.version);
    return this.reader.one(viewer, project, language);
  }
}

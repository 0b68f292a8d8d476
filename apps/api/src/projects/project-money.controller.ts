import { Body, Controller, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { PaymentDto, ProjectMoney, RefundDto, TranchesDto, type Project } from '@tandem/projects';
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

/** What is to be paid, was paid, and has to come back. */
@Controller('projects')
export class ProjectMoneyController {
  constructor(
    private readonly money: ProjectMoney,
    private readonly reader: ProjectReader,
  ) {}

  @Put(':id/tranches')
  @Requires('projects:write')
  async planTranches(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: TranchesDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = requiredVersion(request);
    return this.answer(viewer, await this.money.plan(viewer, id, version, body.items), language, response);
  }

  /** Says that a tranche was paid, and what shows it. */
  @Post(':id/tranches/:n/pay')
  @Requires('projects:write')
  @OnceOnly()
  @HttpCode(200)
  async pay(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('n', NumberPipe) n: number,
    @Body() body: PaymentDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = statedVersion(request) ?? undefined;
    return this.answer(viewer, await this.money.pay(viewer, id, n, body, version), language, response);
  }

  @Put(':id/refund')
  @Requires('projects:write')
  async refund(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: RefundDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = requiredVersion(request);
    return this.answer(viewer, await this.money.refund(viewer, id, version, body), language, response);
  }

  private answer(viewer: Viewer, project: Project, language: Language, response: Response): Promise<ProjectView> {
    setEtag(response, project.version);
    return this.reader.one(viewer, project, language);
  }
}

import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import {
  FeedbackDto,
  FeedbackReplyDto,
  PROJECT_STEPS,
  ProjectFeedback,
  ProjectStepDto,
  ProjectSteps,
  type Project,
  type ProjectStep,
} from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { Request, Response } from 'express';
import { setEtag, statedVersion } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { InLanguage } from '../http/language.decorator.js';
import { Requires } from '../http/permissions.decorator.js';
import { StepPipe } from '../http/step.pipe.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { ProjectReader } from './project-reader.js';
import { ProjectView } from './project-view.dto.js';

/** The life of a project, and what both sides say at its end. */
@Controller('projects')
export class ProjectStepsController {
  constructor(
    private readonly steps: ProjectSteps,
    private readonly feedback: ProjectFeedback,
    private readonly reader: ProjectReader,
  ) {}

  /** What the viewer's side says of the whole, once. */
  @Post(':id/feedback')
  @Requires('projects:write')
  @OnceOnly()
  @HttpCode(200)
  async giveFeedback(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: FeedbackDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = statedVersion(request) ?? undefined;
    return this.answer(viewer, await this.feedback.give(viewer, id, body, version), language, response);
  }

  /** To what the other side said, once. */
  @Post(':id/feedback/reply')
  @Requires('projects:write')
  @OnceOnly()
  @HttpCode(200)
  async reply(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: FeedbackReplyDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = statedVersion(request) ?? undefined;
    return this.answer(viewer, await this.feedback.reply(viewer, id, body.text, version), language, response);
  }

  @Post(':id/:step')
  @Requires('projects:write')
  @OnceOnly()
  @HttpCode(200)
  async step(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('step', new StepPipe(PROJECT_STEPS)) step: ProjectStep,
    @Body() body: ProjectStepDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProjectView> {
    const version = statedVersion(request) ?? undefined;
    return this.answer(
      viewer,
      await this.steps.take(viewer, id, step, body.reason ?? null, version),
      language,
      response,
    );
  }

  private answer(viewer: Viewer, project: Project, language: Language, response: Response): Promise<ProjectView> {
    setEtag(response, project.version);
    return this.reader.one(viewer, project, language);
  }
}

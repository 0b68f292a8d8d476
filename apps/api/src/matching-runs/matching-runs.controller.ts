import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { FullRuns, type FullRun } from '@tandem/matching';
import type { Language } from '@tandem/wording';
import type { Response } from 'express';
import { EmptyDto } from '../http/empty.dto.js';
import { setEtag } from '../http/etag.js';
import { NotFound } from '../http/http.errors.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { InLanguage } from '../http/language.decorator.js';
import { cursorOf, DEFAULT_LIMIT, numberOf, page, PageQuery } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { MatchingRunListView, MatchingRunView, matchingRunView, versionOf } from './matching-run-view.dto.js';

@Controller('matching-runs')
export class MatchingRunsController {
  constructor(private readonly runs: FullRuns) {}

  /** The newest first; runs of the last 90 days are kept. */
  @Get()
  @Requires('matching-runs:read')
  async list(@Query() query: PageQuery, @InLanguage() language: Language): Promise<MatchingRunListView> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const before = numberOf(cursor);
    const rows = await this.runs.list(limit + 1, before === undefined ? null : new Date(before));
    return page(
      rows,
      limit,
      ({ startedAt }) => cursorOf(startedAt.getTime()),
      (run) => matchingRunView(run, language),
    );
  }

  /** Begins to match everything anew, with new statistics; a run that is going on gives way to it. */
  @Post()
  @Requires('matching-runs:write')
  @OnceOnly()
  async begin(
    @CurrentViewer() viewer: Viewer,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchingRunView> {
    const run = await this.runs.begin(viewer.personId);
    response.setHeader('Location', `/api/v1/matching-runs/${run.id}`);
    return this.answer(run, language, response);
  }

  @Get(':id')
  @Requires('matching-runs:read')
  async read(
    @Param('id', IdPipe) id: string,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchingRunView> {
    const run = await this.runs.byId(id);
    if (!run) throw new NotFound();
    return this.answer(run, language, response);
  }

  private answer(run: FullRun, language: Language, response: Response): MatchingRunView {
    setEtag(response, versionOf(run));
    return matchingRunView(run, language);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import {
  NeedNotesRepository,
  NeedStepsService,
  NeedsService,
  type NeedStepAsked,
  type NeedStepWords,
} from '@tandem/needs';
import { EmptyDto } from '../http/empty.dto.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { DEFAULT_LIMIT, PageQuery, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { StepPipe } from '../http/step.pipe.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { InAsking, type Asking } from './asking.decorator.js';
import { NeedNoteListView, needNoteView } from './need-note-view.dto.js';
import {
  AnswerDto,
  CloseNeedDto,
  EndorseDto,
  QuestionDto,
  ReferDto,
  SupersedeDto,
  WithdrawNeedDto,
} from './need-steps.dto.js';
import { NeedView } from './need-view.dto.js';
import { NeedViews } from './need-views.js';

/** The steps of a need's life. `If-Match` is compared with the row that the step holds. */
@Controller('needs')
export class NeedStepsController {
  constructor(
    private readonly needs: NeedsService,
    private readonly steps: NeedStepsService,
    private readonly notes: NeedNotesRepository,
    private readonly views: NeedViews,
  ) {}

  /** What was asked, answered and given as reasons; for the owner's members and the offices. Newest first. */
  @Get(':id/notes')
  @Requires('needs:read')
  async notesOf(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  ): Promise<NeedNoteListView> {
    await this.needs.readInside(viewer, id);
    const rows = await this.notes.of(id, numberOf(cursor), limit + 1);
    return page(rows, limit, (note) => cursorOf(note.id), needNoteView);
  }

  @Post(':id/submit')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  async submit(
    @InAsking() { viewer, version, ...answering }: Asking,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
  ): Promise<NeedView> {
    const need = await this.steps.submit(viewer, id, version);
    return this.views.answer(need, viewer, answering.language, answering.response);
  }

  @Post(':id/ask-clarification')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  askClarification(
    @InAsking() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Body() { question }: QuestionDto,
  ): Promise<NeedView> {
    return this.take(asking, id, 'ask_clarification', { text: question });
  }

  @Post(':id/clarify')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  clarify(
    @InAsking() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Body() { answer }: AnswerDto,
  ): Promise<NeedView> {
    return this.take(asking, id, 'clarify', { text: answer, textField: 'answer' });
  }

  /** Signs content and tier; the need opens. */
  @Post(':id/endorse')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  endorse(
    @InAsking() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Body() { instrument }: EndorseDto,
  ): Promise<NeedView> {
    return this.take(asking, id, 'endorse', { instrument });
  }

  /** Talks about it end; what was agreed goes on. */
  @Post(':id/close')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  close(
    @InAsking() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Body() { outcome, note }: CloseNeedDto,
  ): Promise<NeedView> {
    return this.take(asking, id, outcome === 'met' ? 'close_met' : 'close_partly_met', { text: note });
  }

  @Post(':id/supersede')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  supersede(
    @InAsking() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Body() { by, note }: SupersedeDto,
  ): Promise<NeedView> {
    return this.take(asking, id, 'supersede', { by: by.toLowerCase(), text: note });
  }

  @Post(':id/refer')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  refer(
    @InAsking() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Body() { to, note }: ReferDto,
  ): Promise<NeedView> {
    return this.take(asking, id, 'refer', { to, text: note });
  }

  @Post(':id/withdraw')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  withdraw(
    @InAsking() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: WithdrawNeedDto,
  ): Promise<NeedView> {
    return this.take(asking, id, 'withdraw', { text: reason, textField: 'reason' });
  }

  @Post(':id/:step')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  step(
    @InAsking() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Param('step', new StepPipe(['authenticate', 'reconfirm'] as const)) step: 'authenticate' | 'reconfirm',
    @Body() _body: EmptyDto,
  ): Promise<NeedView> {
    return this.take(asking, id, step, {});
  }

  private async take(
    { viewer, version, language, response }: Asking,
    id: string,
    step: NeedStepAsked,
    words: NeedStepWords,
  ): Promise<NeedView> {
    const need = await this.steps.step(viewer, id, step, { ...words, version });
    return this.views.answer(need, viewer, language, response);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Declines } from '@tandem/matching';
import { NeedsService, needAdvice, needTemplates } from '@tandem/needs';
import type { Language } from '@tandem/wording';
import { IdPipe } from '../http/id.pipe.js';
import { InLanguage } from '../http/language.decorator.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { NeedAdviceView, NeedTemplateListView, needAdviceView, needTemplateView } from './need-advice-view.dto.js';
import { NeedAdviceDto, TemplateQuery } from './need-advice.dto.js';

/** Help with writing a need. */
@Controller('needs')
export class NeedAdviceController {
  constructor(
    private readonly needs: NeedsService,
    private readonly declines: Declines,
  ) {}

  /** Of all themes, or of one. */
  @Get('templates')
  @Requires('needs:read')
  templates(@Query() { theme }: TemplateQuery, @InLanguage() language: Language): NeedTemplateListView {
    return { items: needTemplates(theme).map((template) => needTemplateView(template, language)) };
  }

  /** What to add to a need that is being written, or to say more clearly; nothing is stored. */
  @Post('advice')
  @Requires('needs:write')
  @HttpCode(200)
  ofDraft(@Body() body: NeedAdviceDto, @InLanguage() language: Language): NeedAdviceView {
    return needAdviceView(needAdvice(body), null, language);
  }

  /** The same for a need that is stored, and what donors' declines say of it; for its owner's members and the offices. */
  @Get(':id/advice')
  @Requires('needs:read')
  async of(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @InLanguage() language: Language,
  ): Promise<NeedAdviceView> {
    const { content } = await this.needs.readInside(viewer, id);
    const declines = await this.declines.of('need', id);
    return needAdviceView(needAdvice(content, declines), declines, language);
  }
}

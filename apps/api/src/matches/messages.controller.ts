import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { Declines, MatchMessages } from '@tandem/matching';
import { IdPipe } from '../http/id.pipe.js';
import { DEFAULT_LIMIT, PageQuery, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { MessageDto } from './match.dto.js';
import { DeclinesView, MessageListView, MessageView, messageView } from './message-view.dto.js';

/** What the two sides of a match write to each other, and why others declined. */
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MatchMessages,
    private readonly declines: Declines,
    private readonly accounts: AccountsService,
  ) {}

  /** Newest first; for the two sides alone. */
  @Get('matches/:id/messages')
  @Requires('matches:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  ): Promise<MessageListView> {
    const rows = await this.messages.list(viewer, id, limit + 1, numberOf(cursor));
    const owners = await this.accounts.organisationsById(rows.map(({ organisationId }) => organisationId));
    const view = (row: (typeof rows)[number]) => messageView(row, owners.get(row.organisationId), viewer);
    return page(rows, limit, ({ number }) => cursorOf(number), view);
  }

  /** While contacts are open. The other side is told that there is a message, not what it says. */
  @Post('matches/:id/messages')
  @Requires('matches:write')
  async post(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { text }: MessageDto,
  ): Promise<MessageView> {
    const message = await this.messages.post(viewer, id, text);
    const owners = await this.accounts.organisationsById([message.organisationId]);
    return messageView(message, owners.get(message.organisationId), viewer);
  }

  /** How often donors have declined a need, and why, once that names nobody. */
  @Get('needs/:id/declines')
  @Requires('matches:read')
  ofNeed(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<DeclinesView> {
    return this.declines.read(viewer, 'need', id);
  }

  /** The same of States and an offer. */
  @Get('offers/:id/declines')
  @Requires('matches:read')
  ofOffer(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<DeclinesView> {
    return this.declines.read(viewer, 'offer', id);
  }
}

import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { NotificationsService } from '@tandem/notifications';
import type { Language } from '@tandem/wording';
import { HttpProblem } from '../http/http.errors.js';
import { IdPipe } from '../http/id.pipe.js';
import { InLanguage } from '../http/language.decorator.js';
import { DEFAULT_LIMIT, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { NotificationQuery } from './notification-query.dto.js';
import { NotificationReader } from './notification-reader.js';
import { NotificationListView, notificationView } from './notification-view.dto.js';

@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly reader: NotificationReader,
  ) {}

  @Get()
  @Requires('notifications:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: NotificationQuery,
    @InLanguage() language: Language,
  ): Promise<NotificationListView> {
    const { limit = DEFAULT_LIMIT, cursor, unread } = query;
    const found = await this.notifications.list(viewer, {
      unread: unread === 'true',
      after: numberOf(cursor),
      limit: limit + 1,
    });
    const known = await this.reader.known(viewer, found.rows);
    return {
      ...page(
        found.rows,
        limit,
        (row) => cursorOf(row.seq),
        (row) => notificationView(row, known(row), language),
      ),
      unread: found.unread,
    };
  }

  @Get('stream')
  @Requires('notifications:read')
  @HttpCode(501)
  stream(): never {
    throw new HttpProblem(501, 'NOT_BUILT_YET', 'Live notifications are not built yet; ask GET /notifications again.');
  }

  @Post('read-all')
  @Requires('notifications:write')
  @HttpCode(204)
  readAll(@CurrentViewer() viewer: Viewer): Promise<void> {
    return this.notifications.markAllRead(viewer);
  }

  @Post(':id/read')
  @Requires('notifications:write')
  @HttpCode(204)
  read(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    return this.notifications.markRead(viewer, id);
  }
}

import { Injectable } from '@nestjs/common';
import { organisationIds, type Viewer } from '@tandem/accounts';
import { NotificationNotFound } from './notifications.errors.js';
import { NotificationsRepository, type NotificationRow } from './notifications.repository.js';

@Injectable()
export class NotificationsService {
  constructor(private readonly repository: NotificationsRepository) {}

  /** What the viewer's organisations were told, newest first, and how many of it this person has not read. */
  async list(
    viewer: Viewer,
    filter: { unread: boolean; after: number | undefined; limit: number },
  ): Promise<{ rows: NotificationRow[]; unread: number }> {
    const own = organisationIds(viewer);
    const rows = await this.repository.list(own, viewer.personId, filter);
    return { rows, unread: await this.repository.unread(own, viewer.personId) };
  }

  /** @throws NotificationNotFound */
  async markRead(viewer: Viewer, id: string): Promise<void> {
    if (!(await this.repository.markRead(organisationIds(viewer), viewer.personId, id)))
      throw new NotificationNotFound();
  }

  markAllRead(viewer: Viewer): Promise<void> {
    return this.repository.markAllRead(organisationIds(viewer), viewer.personId);
  }
}

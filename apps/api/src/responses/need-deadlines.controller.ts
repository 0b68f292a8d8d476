import { Controller, Get, Param } from '@nestjs/common';
import { may, type Viewer } from '@tandem/accounts';
import { NeedsService } from '@tandem/needs';
import { Deadlines } from '@tandem/platform/deadlines';
import { IdPipe } from '../http/id.pipe.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { DeadlineListView, deadlineViews } from '../records/deadline-view.dto.js';

/** Until when providers answer is for all who read the need; the other dates for those who speak for it, and the office. */
const FOR_READERS = 'need.answers';

@Controller('needs/:id/deadlines')
export class NeedDeadlinesController {
  constructor(
    private readonly needs: NeedsService,
    private readonly deadlines: Deadlines,
  ) {}

  /** What is due about a need and when, by date. */
  @Get()
  @Requires('needs:read')
  async ofNeed(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<DeadlineListView> {
    const { organisationId, status, visibility } = await this.needs.read(viewer, id);
    const readsAll = may(viewer, 'read', 'response', { organisationId, status, visibility });
    const found = await this.deadlines.of([id]);
    return { items: deadlineViews(found.filter(({ kind }) => readsAll || kind === FOR_READERS)) };
  }
}

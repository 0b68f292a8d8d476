import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { NeedsService } from '@tandem/needs';
import { RegisterService } from '@tandem/register';
import { IdPipe } from '../http/id.pipe.js';
import { DEFAULT_LIMIT, PageQuery } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { ActivityListView, activityView } from './activity-view.dto.js';

@Controller('needs/:id/activities')
export class ActivitiesController {
  constructor(
    private readonly needs: NeedsService,
    private readonly register: RegisterService,
  ) {}

  /** What ran in the need's countries, by whom, with years. */
  @Get()
  @Requires('needs:read')
  async ofNeed(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<ActivityListView> {
    const need = await this.needs.read(viewer, id);
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const found = await this.register.activitiesIn({ countries: need.countries, limit, cursor });
    return { items: found.items.map(activityView), next: found.next };
  }
}

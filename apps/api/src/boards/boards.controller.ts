import { Controller, Get, Query } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { NeedBoard, ProjectBoard, WhoWhere } from '@tandem/boards';
import { RegisterService } from '@tandem/register';
import { ActivityListView, activityView } from '../activities/activity-view.dto.js';
import { DEFAULT_LIMIT } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import {
  countryOf,
  cursorOfCountry,
  cursorOfNeed,
  cursorOfProject,
  needPlaceOf,
  projectPlaceOf,
} from './board-cursors.js';
import { BoardActivitiesQuery, NeedBoardQuery, ProjectBoardQuery, WhoWhereQuery } from './board-query.dto.js';
import { NeedBoardView, needOnBoardView } from './need-board-view.dto.js';
import { ProjectBoardView, projectOnBoardView } from './project-board-view.dto.js';
import { WhoWhereView, whoWhereView } from './who-where-view.dto.js';

@Controller('boards')
export class BoardsController {
  constructor(
    private readonly whoWhere: WhoWhere,
    private readonly projects: ProjectBoard,
    private readonly needs: NeedBoard,
    private readonly register: RegisterService,
  ) {}

  /**
   * What there is of each theme in each State: open needs, offers that reach there, projects, imported activities. A
   * figure of a State counts what the caller could find singly; those over all States count what is not sealed.
   */
  @Get('who-does-what-where')
  @Requires('boards:read')
  async whoDoesWhatWhere(@CurrentViewer() viewer: Viewer, @Query() query: WhoWhereQuery): Promise<WhoWhereView> {
    const { limit = DEFAULT_LIMIT, cursor, ...part } = query;
    const board = await this.whoWhere.board(viewer, { ...part, after: countryOf(cursor), limit });
    return whoWhereView(board, board.next && cursorOfCountry(board.next));
  }

  /** Imported activities in a State, of a theme where one is named. */
  @Get('activities')
  @Requires('boards:read')
  async activities(@Query() query: BoardActivitiesQuery): Promise<ActivityListView> {
    const { limit = DEFAULT_LIMIT, cursor, country, theme } = query;
    const themes = theme === undefined ? undefined : [theme];
    const found = await this.register.activitiesIn({ countries: [country], themes, limit, cursor });
    return { items: found.items.map(activityView), next: found.next };
  }

  /** How the caller's projects stand, of offices all: red first, by what is owed the longest. */
  @Get('projects')
  @Requires('projects:read')
  async projectBoard(@CurrentViewer() viewer: Viewer, @Query() query: ProjectBoardQuery): Promise<ProjectBoardView> {
    const { limit = DEFAULT_LIMIT, cursor, ...filter } = query;
    const { items, owners, counts, next } = await this.projects.page(viewer, filter, projectPlaceOf(cursor), limit);
    return {
      items: items.map((item) => projectOnBoardView(item, owners)),
      counts,
      next: next && cursorOfProject(next),
    };
  }

  /** Needs that wait for an office: the longest overdue first. */
  @Get('needs')
  @Requires('oversight:read')
  async needBoard(@Query() { limit = DEFAULT_LIMIT, cursor, reason }: NeedBoardQuery): Promise<NeedBoardView> {
    const { items, owners, next } = await this.needs.page(reason ?? null, needPlaceOf(cursor), limit);
    return { items: items.map((item) => needOnBoardView(item, owners)), next: next && cursorOfNeed(next) };
  }
}

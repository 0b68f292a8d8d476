import { Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { RosterService, type Role, type Viewer } from '@tandem/accounts';
import { OneOf } from '@tandem/input';
import { IdPipe } from '../http/id.pipe.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { MemberListView, MemberView, memberView } from './member-view.dto.js';
import { RolePipe } from './role.pipe.js';

export class ConfirmQuery {
  /** Goes on though nobody else holds the function. */
  @OneOf(['true'], { optional: true })
  confirm?: 'true';
}

@Controller('organisations/:id/members')
export class MembersController {
  constructor(private readonly roster: RosterService) {}

  @Get()
  @Requires('people:read')
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<MemberListView> {
    return { items: (await this.roster.members(viewer, id)).map(memberView) };
  }

  @Put(':personId/roles/:role')
  @Requires('people:write')
  async give(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('personId', IdPipe) personId: string,
    @Param('role', RolePipe) role: Role,
  ): Promise<MemberView> {
    return memberView(await this.roster.give(viewer, id, personId, role));
  }

  @Delete(':personId/roles/:role')
  @Requires('people:write')
  @HttpCode(204)
  async take(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('personId', IdPipe) personId: string,
    @Param('role', RolePipe) role: Role,
    @Query() { confirm }: ConfirmQuery,
  ): Promise<void> {
    await this.roster.take(viewer, id, personId, role, confirm === 'true');
  }

  /** What this person submits opens from now on without a further look by the secretariat. */
  @Post(':personId/preauthorisation')
  @Requires('people:write')
  @HttpCode(200)
  async preauthorise(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('personId', IdPipe) personId: string,
  ): Promise<MemberView> {
    return memberView(await this.roster.preauthorise(viewer, id, personId));
  }

  @Delete(':personId/preauthorisation')
  @Requires('people:write')
  async endPreauthorisation(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('personId', IdPipe) personId: string,
  ): Promise<MemberView> {
    return memberView(await this.roster.endPreauthorisation(viewer, id, personId));
  }
}

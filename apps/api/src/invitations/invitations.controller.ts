import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { InvitationsService, type Viewer } from '@tandem/accounts';
import { refuseGuessable } from '@tandem/sign-in';
import type { Language } from '@tandem/wording';
import { IdPipe } from '../http/id.pipe.js';
import { InLanguage } from '../http/language.decorator.js';
import { InPerson, Public, Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { AcceptInvitationDto, InviteDto } from './invitation.dto.js';
import {
  AcceptedView,
  InvitationListView,
  InvitationShownView,
  InvitationView,
  invitationShownView,
  invitationView,
} from './invitation-view.dto.js';

@Controller()
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get('organisations/:id/invitations')
  @Requires('people:read')
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<InvitationListView> {
    return { items: (await this.invitations.of(viewer, id)).map(invitationView) };
  }

  /** Sends a link that works once, for a week. */
  @Post('organisations/:id/invitations')
  @Requires('people:write')
  async invite(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { email, role, language }: InviteDto,
    @InLanguage() own: Language,
  ): Promise<InvitationView> {
    return invitationView(await this.invitations.invite(viewer, id, { email, role, language: language ?? own }));
  }

  @Delete('organisations/:id/invitations/:invitationId')
  @Requires('people:write')
  @HttpCode(204)
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('invitationId', IdPipe) invitationId: string,
  ): Promise<void> {
    await this.invitations.revoke(viewer, id, invitationId);
  }

  @Get('invitations/:token')
  @Public()
  async show(@Param('token') token: string): Promise<InvitationShownView> {
    return invitationShownView(await this.invitations.show(token));
  }

  /** Makes an account for the invited address. */
  @Post('invitations/:token/accept')
  @Public()
  @HttpCode(200)
  async accept(
    @Param('token') token: string,
    @Body() { name, password }: AcceptInvitationDto,
    @InLanguage() language: Language,
  ): Promise<AcceptedView> {
    const { email, organisation } = await this.invitations.show(token);
    refuseGuessable(password, [name, email, organisation.name]);
    return this.invitations.accept(token, { name: name.trim(), password, language });
  }

  /** Accepts with the account that the invited address has. */
  @Post('invitations/:token/join')
  @InPerson()
  @HttpCode(204)
  async join(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<void> {
    await this.invitations.acceptAs(viewer, token);
  }
}

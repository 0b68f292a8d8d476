import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { ProviderSignIn, type Departure } from '@tandem/identity-providers';
import { Sessions } from '@tandem/sign-in';
import type { Request, Response } from 'express';
import { deviceOf } from '../http/device.js';
import { EmptyDto } from '../http/empty.dto.js';
import { InPerson, Public } from '../http/permissions.decorator.js';
import { sessionSecretOf } from '../http/session-cookie.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { SessionAnswers } from '../session/session-answers.js';
import { clearFlowCookie, flowHandleOf, setFlowCookie } from './flow-cookie.js';
import { ArrivalView, DepartureView, IdentityProviderList } from './identity-provider-view.dto.js';
import { BeginInvitationDto, BeginSignInDto, ProviderAnswerDto } from './identity-provider.dto.js';

const LINKED = '/identities';

/** Signing in at an organisation's own provider. The browser goes there and comes back to a page, which posts the answer. */
@Controller('identity-providers')
export class IdentityProvidersController {
  constructor(
    private readonly signsIn: ProviderSignIn,
    private readonly sessions: Sessions,
    private readonly answers: SessionAnswers,
  ) {}

  @Get()
  @Public()
  list(): IdentityProviderList {
    return { items: this.signsIn.list() };
  }

  @Post(':provider/sign-in')
  @Public()
  @HttpCode(200)
  async signIn(
    @Param('provider') provider: string,
    @Body() { next }: BeginSignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DepartureView> {
    return depart(response, await this.signsIn.beginSignIn(provider, next ?? '/', deviceOf(request)));
  }

  /** Makes what is shown there the person's own. */
  @Post(':provider/link')
  @InPerson({ fresh: true })
  @HttpCode(200)
  async link(
    @Param('provider') provider: string,
    @Body() _body: EmptyDto,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DepartureView> {
    return depart(response, await this.signsIn.beginLink(provider, viewer, LINKED, deviceOf(request)));
  }

  /** Accepts an invitation with an account that has no password. */
  @Post(':provider/invitation')
  @Public()
  @HttpCode(200)
  async invitation(
    @Param('provider') provider: string,
    @Body() { token, name }: BeginInvitationDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DepartureView> {
    const invited = { token, name: name.trim() };
    return depart(response, await this.signsIn.beginInvitation(provider, invited, deviceOf(request)));
  }

  /** Ends what was begun in this browser. Where `session.next` is not null, it opens nothing but that step. */
  @Post(':provider/answer')
  @Public()
  @HttpCode(200)
  async answer(
    @Param('provider') provider: string,
    @Body() answer: ProviderAnswerDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ArrivalView> {
    const secret = sessionSecretOf(request);
    const viewer = secret === undefined ? null : await this.sessions.viewer(secret);
    const from = { handle: flowHandleOf(request), viewer, device: deviceOf(request) };
    const { opened, next } = await this.signsIn.finish(provider, answer, from);
    clearFlowCookie(response);
    return { session: opened && (await this.answers.opened(request, response, opened)), next };
  }
}

function depart(response: Response, { url, handle }: Departure): DepartureView {
  setFlowCookie(response, handle);
  return { url };
}

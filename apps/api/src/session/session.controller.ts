import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { Clock } from '@tandem/platform/database';
import { DEMO_PASSWORD } from '@tandem/sample';
import type { Response } from 'express';
import { NotFound } from '../http/http.errors.js';
import { Public, SignedIn } from '../http/permissions.decorator.js';
import { clearSessionCookie, setSessionCookie } from '../http/session-cookie.js';
import { CurrentViewer, type ViewerRequest } from '../http/viewer.decorator.js';
import { DemoPersonView, SessionView, sessionView } from './session-view.dto.js';
import { RedeemLinkDto, SignInDto } from './session.dto.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  async signIn(@Body() body: SignInDto, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const { secret, viewer } = await this.accounts.signIn(body.email, body.password);
    setSessionCookie(response, secret);
    return this.view(viewer);
  }

  @Post('link')
  @Public()
  @HttpCode(200)
  async redeemLink(@Body() body: RedeemLinkDto, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const { secret, viewer } = await this.accounts.redeemLink(body.token, body.password);
    setSessionCookie(response, secret);
    return this.view(viewer);
  }

  @Get()
  @SignedIn()
  read(@CurrentViewer() viewer: Viewer): Promise<SessionView> {
    return this.view(viewer);
  }

  @Delete()
  @SignedIn()
  @HttpCode(204)
  async signOut(@Req() request: ViewerRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (request.sessionSecret) await this.accounts.signOut(request.sessionSecret);
    clearSessionCookie(response);
  }

  /** Who can be tried out; only while sample data is loaded. */
  @Get('demo-people')
  @Public()
  async demoPeople(): Promise<DemoPersonView[]> {
    const people = await this.accounts.demoPeople();
    if (people.length === 0) throw new NotFound('There is no sample data here.');
    return people.map(({ email, name, memberships }) => ({
      role: memberships[0]?.role ?? 'observer',
      email,
      password: DEMO_PASSWORD,
      name,
      organisation: memberships[0]?.name ?? '',
    }));
  }

  private async view(viewer: Viewer): Promise<SessionView> {
    return sessionView(viewer, await this.accounts.hasDemoPeople(), await this.clock.today());
  }
}

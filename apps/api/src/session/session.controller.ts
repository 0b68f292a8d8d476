import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { DEMO_PASSWORD } from '@tandem/sample';
import { ForgottenPasswords, Sessions, SignIn } from '@tandem/sign-in';
import type { Request, Response } from 'express';
import { deviceOf } from '../http/device.js';
import { NotFound } from '../http/http.errors.js';
import { HalfSignedIn, InPerson, Public, SignedIn } from '../http/permissions.decorator.js';
import { clearSessionCookie } from '../http/session-cookie.js';
import { CurrentViewer, type ViewerRequest } from '../http/viewer.decorator.js';
import { SessionAnswers } from './session-answers.js';
import { DemoPersonView, SessionView } from './session-view.dto.js';
import { ChangePasswordDto, ForgottenDto, RedeemLinkDto, SignInDto } from './session.dto.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signsIn: SignIn,
    private readonly sessions: Sessions,
    private readonly forgottenPasswords: ForgottenPasswords,
    private readonly answers: SessionAnswers,
  ) {}

  /** Signs in. Where `next` is not null, the session opens nothing but that step. */
  @Post()
  @Public()
  @HttpCode(200)
  async signIn(
    @Body() body: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const opened = await this.signsIn.withPassword(body.email, body.password, deviceOf(request));
    return this.answers.opened(request, response, opened);
  }

  @Post('link')
  @Public()
  @HttpCode(200)
  async redeemLink(
    @Body() body: RedeemLinkDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const opened = await this.signsIn.withLink(body.token, body.password, deviceOf(request));
    return this.answers.opened(request, response, opened);
  }

  /** Asks for a link by mail with which a password is set. The answer does not tell whether anybody has the address. */
  @Post('forgotten')
  @Public()
  @HttpCode(202)
  async forgotten(@Body() body: ForgottenDto, @Req() request: Request): Promise<void> {
    await this.forgottenPasswords.ask(body.email, deviceOf(request));
  }

  @Get()
  @SignedIn()
  read(@CurrentViewer() viewer: Viewer): Promise<SessionView> {
    return this.answers.view(viewer);
  }

  @Delete()
  @HalfSignedIn()
  @HttpCode(204)
  async signOut(@Req() request: ViewerRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (request.sessionSecret) await this.sessions.signOut(request.sessionSecret);
    clearSessionCookie(response);
  }

  /** Sets another password; all other sessions end. */
  @Put('password')
  @InPerson()
  @HttpCode(204)
  async changePassword(
    @Body() { current, password }: ChangePasswordDto,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
  ): Promise<void> {
    const who = { personId: viewer.personId, sessionId: viewer.session?.id ?? '' };
    await this.signsIn.changePassword(who, { current, wanted: password }, deviceOf(request));
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
}

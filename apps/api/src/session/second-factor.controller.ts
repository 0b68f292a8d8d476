import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { SecondFactors, type InSession } from '@tandem/sign-in';
import type { Response } from 'express';
import { EmptyDto } from '../http/empty.dto.js';
import { NotSignedIn } from '../http/http.errors.js';
import { HalfSignedIn, InPerson } from '../http/permissions.decorator.js';
import { CurrentViewer, type ViewerRequest } from '../http/viewer.decorator.js';
import { FactorStateView, RecoveryCodesView, TotpConfirmedView, TotpSetUpView } from './second-factor-view.dto.js';
import { SessionAnswers } from './session-answers.js';
import { SessionView } from './session-view.dto.js';
import { CodeDto } from './session.dto.js';

/** The second step of signing in, and the person's own means for it. */
@Controller('session')
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly answers: SessionAnswers,
  ) {}

  @Get('second-factor')
  @HalfSignedIn()
  state(@CurrentViewer() viewer: Viewer): Promise<FactorStateView> {
    return this.factors.state(viewer);
  }

  /** Takes the second step; in a session that has taken it, proves anew who sits there. */
  @Post('second-factor')
  @HalfSignedIn()
  @HttpCode(200)
  async pass(
    @Body() { code }: CodeDto,
    @Req() request: ViewerRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { secret } = await this.factors.pass(inSession(request), code);
    return this.answers.renewed(response, secret);
  }

  /** Begins to set up an app for codes; it counts from its first code on. */
  @Post('totp')
  @HalfSignedIn()
  @HttpCode(200)
  begin(@Body() _body: EmptyDto, @Req() request: ViewerRequest): Promise<TotpSetUpView> {
    return this.factors.begin(inSession(request));
  }

  @Post('totp/confirm')
  @HalfSignedIn()
  @HttpCode(200)
  async confirm(
    @Body() { code }: CodeDto,
    @Req() request: ViewerRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TotpConfirmedView> {
    const { secret, recoveryCodes } = await this.factors.confirm(inSession(request), code);
    return { session: await this.answers.renewed(response, secret), recoveryCodes };
  }

  @Delete('totp')
  @InPerson({ fresh: true })
  @HttpCode(204)
  remove(@CurrentViewer() viewer: Viewer): Promise<void> {
    return this.factors.remove(viewer);
  }

  /** New recovery codes; the old ones stop working. */
  @Post('recovery-codes')
  @InPerson({ fresh: true })
  @HttpCode(200)
  async newRecoveryCodes(@Body() _body: EmptyDto, @CurrentViewer() viewer: Viewer): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.factors.newRecoveryCodes(viewer) };
  }
}

function inSession({ viewer, sessionSecret: secret }: ViewerRequest): InSession {
  if (!viewer || secret === undefined) throw new NotSignedIn();
  return { viewer, secret };
}

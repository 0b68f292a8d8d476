import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Passkeys } from '@tandem/passkeys';
import type { Request, Response } from 'express';
import { deviceOf } from '../http/device.js';
import { EmptyDto } from '../http/empty.dto.js';
import { Public } from '../http/permissions.decorator.js';
import { SessionAnswers } from '../session/session-answers.js';
import { SessionView } from '../session/session-view.dto.js';
import { PasskeyRequestOptionsView, requestOptionsView } from './passkey-options.dto.js';
import { AssertionDto } from './passkey.dto.js';

/** Signing in with a passkey, which is both factors at once; also as the second step after a password. */
@Controller('session/passkey')
export class PasskeySignInController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly answers: SessionAnswers,
  ) {}

  /** What the browser needs to ask for a passkey; the same whoever asks. */
  @Post('options')
  @Public()
  @HttpCode(200)
  async options(@Body() _body: EmptyDto): Promise<PasskeyRequestOptionsView> {
    return requestOptionsView(await this.passkeys.signInOptions());
  }

  @Post()
  @Public()
  @HttpCode(200)
  async signIn(
    @Body() answer: AssertionDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const opened = await this.passkeys.signIn(answer, deviceOf(request));
    return this.answers.opened(request, response, opened);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Passkeys } from '@tandem/passkeys';
import type { Response } from 'express';
import { EmptyDto } from '../http/empty.dto.js';
import { NotSignedIn } from '../http/http.errors.js';
import { IdPipe } from '../http/id.pipe.js';
import { HalfSignedIn, InPerson } from '../http/permissions.decorator.js';
import { CurrentViewer, type ViewerRequest } from '../http/viewer.decorator.js';
import { SessionAnswers } from '../session/session-answers.js';
import { SessionView } from '../session/session-view.dto.js';
import { PasskeyCreationOptionsView, creationOptionsView } from './passkey-options.dto.js';
import { PasskeyList, passkeyView } from './passkey-view.dto.js';
import { NewPasskeyDto } from './passkey.dto.js';

/** The person's own passkeys. */
@Controller('passkeys')
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly answers: SessionAnswers,
  ) {}

  @Get()
  @InPerson()
  async list(@CurrentViewer() viewer: Viewer): Promise<PasskeyList> {
    return { items: (await this.passkeys.list(viewer.personId)).map(passkeyView) };
  }

  /** What the browser needs to make a passkey. */
  @Post('options')
  @HalfSignedIn()
  @HttpCode(200)
  async options(@Body() _body: EmptyDto, @CurrentViewer() viewer: Viewer): Promise<PasskeyCreationOptionsView> {
    return creationOptionsView(await this.passkeys.creationOptions(viewer));
  }

  /** Adds what the browser made. The second step of this session is taken with it, and the person's others end. */
  @Post()
  @HalfSignedIn()
  @HttpCode(201)
  async add(
    @Body() { name, credential }: NewPasskeyDto,
    @Req() { viewer, sessionSecret: secret }: ViewerRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    if (!viewer || secret === undefined) throw new NotSignedIn();
    const renewed = await this.passkeys.add({ viewer, secret }, name, credential);
    return this.answers.renewed(response, renewed.secret);
  }

  @Delete(':id')
  @InPerson({ fresh: true })
  @HttpCode(204)
  async remove(@Param('id', IdPipe) id: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    await this.passkeys.remove(viewer, id);
  }
}

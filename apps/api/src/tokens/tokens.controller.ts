import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Tokens } from '@tandem/sign-in';
import { IdPipe } from '../http/id.pipe.js';
import { InPerson } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { NewTokenView, TokenList, tokenView } from './token-view.dto.js';
import { NewTokenDto } from './token.dto.js';

/** The person's tokens for programs: made, seen and revoked in person, never by a token. */
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  @Get()
  @InPerson()
  async list(@CurrentViewer() viewer: Viewer): Promise<TokenList> {
    return { items: (await this.tokens.list(viewer.personId)).map(tokenView) };
  }

  @Post()
  @InPerson({ fresh: true })
  async make(@Body() body: NewTokenDto, @CurrentViewer() viewer: Viewer): Promise<NewTokenView> {
    const { token, row } = await this.tokens.make(viewer, { ...body, addresses: body.addresses ?? [] });
    return { ...tokenView(row), token };
  }

  @Delete(':id')
  @InPerson()
  @HttpCode(204)
  async revoke(@Param('id', IdPipe) id: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    await this.tokens.revoke(viewer.personId, id);
  }
}

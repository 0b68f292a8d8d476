import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Reconfirmation } from '@tandem/needs';
import { EmptyDto } from '../http/empty.dto.js';
import { Public } from '../http/permissions.decorator.js';
import { NeedReconfirmationView, needReconfirmationView } from './need-reconfirmation-view.dto.js';

/** By the one-time link of a mail, without signing in: that a need still holds. */
@Controller('need-reconfirmations')
export class NeedReconfirmationsController {
  constructor(private readonly reconfirmation: Reconfirmation) {}

  /** Changes nothing, so that a mail scanner that follows links confirms nothing. */
  @Get(':token')
  @Public()
  async show(@Param('token') token: string): Promise<NeedReconfirmationView> {
    return needReconfirmationView(await this.reconfirmation.show(token));
  }

  @Post(':token')
  @Public()
  @HttpCode(200)
  async confirm(@Param('token') token: string, @Body() _body: EmptyDto): Promise<NeedReconfirmationView> {
    return needReconfirmationView(await this.reconfirmation.confirm(token));
  }
}

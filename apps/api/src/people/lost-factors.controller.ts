import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { LostFactors } from '@tandem/sign-in';
import { EmptyDto } from '../http/empty.dto.js';
import { IdPipe } from '../http/id.pipe.js';
import { InPerson } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';

/** For people who have lost every second factor. */
@Controller('people/:id/second-factor-reset')
export class LostFactorsController {
  constructor(private readonly lostFactors: LostFactors) {}

  /**
   * Takes app, recovery codes and passkeys from a person who has lost them, and ends all sessions of that person; for the
   * secretariat, never for oneself.
   */
  @Post()
  @InPerson({ fresh: true })
  @HttpCode(204)
  async reset(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
  ): Promise<void> {
    await this.lostFactors.reset(viewer, id);
  }
}

import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../http/permissions.decorator.js';
import { HealthRepository } from './health.repository.js';

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly health: HealthRepository) {}

  /** The process answers. */
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The database is there and has the tables of this code; a backlog of the queue only shows. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const report = await this.health.report();
    if (report.status !== 'ok') response.status(503);
    return report;
  }
}

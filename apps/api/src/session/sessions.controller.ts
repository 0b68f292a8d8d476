import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Sessions } from '@tandem/sign-in';
import { IdPipe } from '../http/id.pipe.js';
import { InPerson } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { OwnSessionList } from './sessions-view.dto.js';

/** The person's own sessions. */
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @InPerson()
  async list(@CurrentViewer() viewer: Viewer): Promise<OwnSessionList> {
    const sessions = await this.sessions.list(viewer.personId);
    return {
      items: sessions.map(({ created_at: createdAt, last_seen_at: lastSeenAt, ...facts }) => ({
        ...facts,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: facts.id === viewer.session?.id,
      })),
    };
  }

  /** Ends all sessions but the one that asks. */
  @Delete()
  @InPerson()
  @HttpCode(204)
  async endOthers(@CurrentViewer() viewer: Viewer): Promise<void> {
    await this.sessions.endAll(viewer.personId, viewer.session?.id ?? null);
  }

  @Delete(':id')
  @InPerson()
  @HttpCode(204)
  async end(@Param('id', IdPipe) id: string, @CurrentViewer() viewer: Viewer): Promise<void> {
    await this.sessions.end(viewer.personId, id);
  }
}

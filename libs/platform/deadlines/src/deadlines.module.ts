import { Module } from '@nestjs/common';
import { loadConfig } from '@tandem/platform/config';
import { OutboxModule } from '@tandem/platform/outbox';
import { Calendar, TIME_ZONE } from './calendar-in-zone.js';
import { DeadlineTick } from './deadline-tick.js';
import { DeadlinesRepository } from './deadlines.repository.js';
import { Deadlines } from './deadlines.js';

/** `Deadlines`, `Calendar` in the TIME_ZONE of this process, `DeadlineTick`. Needs DatabaseModule. */
@Module({
  imports: [OutboxModule],
  providers: [
    { provide: TIME_ZONE, useFactory: () => loadConfig().timeZone },
    Calendar,
    DeadlinesRepository,
    Deadlines,
    DeadlineTick,
  ],
  exports: [Deadlines, Calendar, DeadlineTick],
})
export class DeadlinesModule {}

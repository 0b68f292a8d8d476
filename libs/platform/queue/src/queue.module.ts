import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { JobQueues } from './job-queues.js';
import { JobWorkers } from './job-workers.js';
import { type QueueBackend, type QueueSettings, openBackend } from './queue-backend.js';
import { QUEUE_BACKEND } from './queue.tokens.js';

/** Producers and workers of the named queues, on the backend that the settings choose. */
@Module({})
export class QueueModule implements OnApplicationShutdown {
  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  static forRoot(settings: QueueSettings): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [{ provide: QUEUE_BACKEND, useFactory: () => openBackend(settings) }, JobQueues, JobWorkers],
      exports: [JobQueues, JobWorkers],
    };
  }

  /** After queues and workers have closed in `beforeApplicationShutdown`. */
  async onApplicationShutdown(): Promise<void> {
    await this.backend.close();
  }
}

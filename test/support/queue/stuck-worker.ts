import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadServiceConfig } from '@tandem/platform/config';
import { JobWorkers, QueueModule } from '@tandem/platform/queue';

@Module({ imports: [QueueModule.forRoot(loadServiceConfig())] })
class StuckModule {}

// Takes a job and never finishes it.
const app = await NestFactory.createApplicationContext(StuckModule, { logger: false });
const settings = { concurrency: 1, lockDuration: 1_000, stalledInterval: 300 };
await app.get(JobWorkers).startWorkers('maintenance', settings, ({ outboxId }) => {
  process.stdout.write(`took ${outboxId}\n`);
  return new Promise<void>(() => undefined);
});
process.stdout.write('ready\n');

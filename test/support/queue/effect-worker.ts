import { NestFactory } from '@nestjs/core';
import { loadServiceConfig } from '@tandem/platform/config';
import { NestLogger, createLogger } from '@tandem/platform/logging';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { HANDLING } from './effect-handlers.js';

// The worker as it is, with handlers that leave traces.
const logger = new NestLogger(createLogger('worker', 'info'));
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(loadServiceConfig(), HANDLING), { logger });
app.enableShutdownHooks();
logger.log('ready', 'Worker');

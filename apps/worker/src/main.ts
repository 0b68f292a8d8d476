import '@tandem/platform/lifecycle';
import { NestFactory } from '@nestjs/core';
import { loadServiceConfig } from '@tandem/platform/config';
import { NestLogger, createLogger } from '@tandem/platform/logging';
import { EVENT_HANDLING } from './event-handlers.js';
import { WorkerModule } from './worker.module.js';

const config = loadServiceConfig();
const logger = new NestLogger(createLogger('worker', config.logLevel));
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, EVENT_HANDLING), { logger });
app.enableShutdownHooks();
logger.log(`ready, queues on ${config.redisUrl === undefined ? 'PostgreSQL' : 'Redis'}`, 'Worker');

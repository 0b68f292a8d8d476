import '@tandem/platform/lifecycle';
import { loadServiceConfig } from '@tandem/platform/config';
import { NestLogger, createLogger } from '@tandem/platform/logging';
import { createApp } from './create-app.js';

const config = loadServiceConfig();
const logger = new NestLogger(createLogger('api', config.logLevel));
const app = await createApp(config, logger);
await app.listen(config.port, config.host);
logger.log(`listening on ${config.host}:${config.port}`, 'Api');

import type { LoggerService } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@tandem/platform/config';
import { json, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { ApiModule } from './api.module.js';
import { HttpProblem } from './http/http.errors.js';
import { serveDescription } from './openapi.js';

const BODY_LIMIT = 2 * 1024 * 1024;

/** The application, ready to listen; the same for the process and for tests. */
export async function createApp(
  config: Pick<Config, 'trustProxy'>,
  logger: LoggerService,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, { logger, bodyParser: false });
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(helmet());
  app.use(refuseOtherBodies, json({ limit: BODY_LIMIT, strict: true }), noStore);
  app.setGlobalPrefix('api/v1', { exclude: [{ path: 'health/*path', method: RequestMethod.ALL }] });
  await serveDescription(app);
  app.enableShutdownHooks();
  return app;
}

/** A body that is not JSON is refused before anything reads it. */
function refuseOtherBodies(request: Request, _response: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (hasBody && !request.is('application/json')) {
    next(new HttpProblem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON, with Content-Type: application/json.'));
    return;
  }
  next();
}

/** Answers depend on who asks; nobody in between may keep them. */
function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

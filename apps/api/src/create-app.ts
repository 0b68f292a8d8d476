import type { Server } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@tandem/platform/config';
import {
  json,
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import compression from 'compression';
import helmet from 'helmet';
import { ApiModule } from './api.module.js';
import { HttpProblem, NotFound } from './http/http.errors.js';
import { refuseTooMuchJson } from './http/json-limits.js';
import { limitByAddress } from './http/limit.guard.js';
import { refuseForeignWrites } from './http/origin.js';
import { answerProblem } from './http/problem.filter.js';
import { RequestLimits } from './http/request-limits.js';
import { serveDescription } from './openapi.js';

const BODY_LIMIT = 2 * 1024 * 1024;

/** An answer of the API is data: shown as a page, it loads, runs, sends and frames nothing. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
};

/** The application, ready to listen; the same for the process and for tests. */
export async function createApp(
  config: Pick<Config, 'trustProxy' | 'publicUrl' | 'environment'>,
  logger: LoggerService,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, { logger, bodyParser: false });
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(helmet({ contentSecurityPolicy, referrerPolicy: { policy: 'no-referrer' } }));
  app.use(compression());
  app.use(noStore, limitByAddress(app.get(RequestLimits)), refuseOtherBodies, refuseForeignWrites(config));
  app.use(json({ limit: BODY_LIMIT, strict: true, verify: refuseTooMuchJson }), answerUnreadable);
  app.setGlobalPrefix('api/v1', { exclude: [{ path: 'health/*path', method: RequestMethod.ALL }] });
  serveDescription(app);
  app.enableShutdownHooks();
  limitWaiting(app.getHttpServer());
  await app.init();
  app.use(answerElsewhere, answerUnreadable);
  return app;
}

/** Nobody keeps a connection by sending slowly; the time for a whole request allows 10 MiB over a slow line. */
function limitWaiting(server: Server): void {
  server.headersTimeout = 15_000;
  server.requestTimeout = 180_000;
  server.keepAliveTimeout = 5_000;
  server.maxHeadersCount = 100;
}

/** Where a body is a file; its route reads it itself. */
const FILES = /^\/api\/v1\/((needs|offers|matches|projects)\/[^/]+\/attachments|imports)\/?$/i;

/** A body that is not JSON is refused before anything reads it. */
function refuseOtherBodies(request: Request, _response: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  const isFile = FILES.test(request.path) && request.is('application/octet-stream');
  if (hasBody && !isFile && !request.is('application/json')) {
    next(new HttpProblem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON, with Content-Type: application/json.'));
    return;
  }
  next();
}

/** Before the framework gets to see it, which would repeat parts of the body in what it says. */
const answerUnreadable: ErrorRequestHandler = (error, request, response, _next) => {
  answerProblem(error, request, response);
};

/** Outside of the prefix the framework does not answer. */
const answerElsewhere: RequestHandler = (request, response) => {
  answerProblem(new NotFound('There is no such address.'), request, response);
};

/** Answers depend on who asks; nobody in between may keep them. */
function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

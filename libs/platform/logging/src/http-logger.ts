import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type HttpLogger, pinoHttp } from 'pino-http';
import { errorFacts } from './error-facts.js';

/**
 * Express middleware that logs each request with its status and duration. Neither headers nor the query are logged:
 * they may carry secrets and what people searched for. Health checks are left out.
 */
export function httpLogger(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    autoLogging: { ignore: (request) => (request.url ?? '').startsWith('/health') },
    customLogLevel: (_request, response, error) => {
      if (error || response.statusCode >= 500) return 'error';
      return response.statusCode >= 400 ? 'warn' : 'info';
    },
    // Otherwise it hands the serializer what its own has made of the error.
    wrapSerializers: false,
    serializers: {
      err: errorFacts,
      req: (request: IncomingMessage) => ({ id: request.id, method: request.method, path: request.url?.split('?')[0] }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
    },
  });
}

import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { InvalidInput } from '@tandem/input';
import { OfferReserved } from '@tandem/offers';
import { sqlState } from '@tandem/platform/database';
import { negotiateLanguage, problemTitle } from '@tandem/wording';
import type { Request, Response } from 'express';
import { money } from '../records/record-view.dto.js';
import { HttpProblem } from './http.errors.js';
import { STATUS_OF_CODE } from './status-of-code.js';
import type { ViewerRequest } from './viewer.decorator.js';

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: unknown;
  /** What stands against it, where it can be named. */
  reserved?: unknown;
}

const logger = new Logger('http');

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<Request>(), http.getResponse<Response>());
  }
}

/** Every error leaves as RFC 9457 problem+json with a stable code; no stack, no SQL, nothing of what was sent. */
export function answerProblem(error: unknown, request: Request, response: Response): void {
  const problem = problemOf(error);
  const requestId = (request as ViewerRequest).requestId ?? randomUUID();
  if (problem.status >= 500 && problem.status !== 501)
    logger.error({ requestId, method: request.method, path: request.path, err: error });
  if (response.headersSent) {
    response.end();
    return;
  }
  const wait = (error as { retryAfterSeconds?: unknown } | null)?.retryAfterSeconds;
  if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
  if (problem.status === 503) response.setHeader('Retry-After', '2');
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:tandem:problem:${problem.code.toLowerCase().replaceAll('_', '-')}`,
        title: problemTitle(problem.code, negotiateLanguage(request.headers['accept-language'])),
        ...problem,
        requestId,
      }),
    );
}

function problemOf(error: unknown): Problem {
  if (error instanceof InvalidInput)
    return { status: 400, code: error.code, detail: 'Some fields are not right; see errors.', errors: error.problems };
  if (error instanceof HttpProblem) return { status: error.status, code: error.code, detail: error.message };
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof Error && typeof code === 'string' && STATUS_OF_CODE[code])
    return { status: STATUS_OF_CODE[code], code, detail: error.message, ...reservedOf(error) };
  return problemOfParser(error) ?? problemOfDatabase(error) ?? problemOfFramework(error) ?? internal();
}

/** The signatures that an offer would go back on, for whoever made them. */
const reservedOf = (error: Error): Pick<Problem, 'reserved'> =>
  error instanceof OfferReserved
    ? {
        reserved: error.reservations.map(({ match, project, title, currency, amountMinor, units }) => ({
          match,
          project,
          title,
          amount: money(amountMinor, currency),
          units,
        })),
      }
    : {};

/** What Express's reader of bodies says. */
function problemOfParser(error: unknown): Problem | null {
  switch ((error as { type?: unknown } | null)?.type) {
    case 'entity.too.large':
      return { status: 413, code: 'BODY_TOO_LARGE', detail: 'A body may be at most 2 MiB.' };
    case 'entity.parse.failed':
    case 'encoding.unsupported':
    case 'charset.unsupported':
    case 'request.aborted':
    case 'request.size.invalid':
      return { status: 400, code: 'NOT_JSON', detail: 'The body is not valid JSON in UTF-8.' };
    default:
      return null;
  }
}

function problemOfDatabase(error: unknown): Problem | null {
  const state = sqlState(error) ?? '';
  if (state === '55P03')
    return {
      status: 409,
      code: 'IN_PROGRESS',
      detail: 'The same thing is being done right now. Try again in a moment.',
    };
  const away =
    ['ECONNREFUSED', 'ECONNRESET', '40001', '40P01', '53300', '53100'].includes(state) || /^(08|57)/.test(state);
  const lost =
    error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
  if (!away && !lost) return null;
  return {
    status: 503,
    code: 'UNAVAILABLE',
    detail: 'The database is not available right now. Try again in a moment.',
  };
}

function problemOfFramework(error: unknown): Problem | null {
  if (!(error instanceof HttpException)) return null;
  const status = error.getStatus();
  if (status === 404) return { status, code: 'NOT_FOUND', detail: 'There is no such address.' };
  return { status, code: 'REQUEST_NOT_POSSIBLE', detail: 'This request cannot be read; look at its address.' };
}

const internal = (): Problem => ({
  status: 500,
  code: 'INTERNAL',
  detail: 'Something went wrong on our side. Nothing was changed. Try again, and give the request id if it persists.',
});

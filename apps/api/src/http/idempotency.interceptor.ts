import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { HttpProblem } from './http.errors.js';
import { IdempotencyRepository, type Once } from './idempotency.repository.js';
import { KEY_REQUIRED } from './idempotency.decorator.js';
import type { ViewerRequest } from './viewer.decorator.js';

/**
 * A POST with an Idempotency-Key happens once: key, effect and answer commit together, a repeat gets the same answer
 * (draft-ietf-httpapi-idempotency-key-header-07).
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly repository: IdempotencyRepository,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ViewerRequest>();
    const header = request.headers['idempotency-key'];
    const key = Array.isArray(header) ? header[0] : header;
    const required = this.reflector.getAllAndOverride<boolean | undefined>(KEY_REQUIRED, [context.getHandler()]);
    if (key === undefined && required)
      throw new HttpProblem(400, 'IDEMPOTENCY_KEY_MISSING', 'Send an Idempotency-Key header, for example a new UUID.');
    if (key === undefined || request.method !== 'POST' || !request.viewer) return next.handle();
    if (key === '' || key.length > 200)
      throw new HttpProblem(400, 'IDEMPOTENCY_KEY_NOT_VALID', 'An Idempotency-Key has 1 to 200 characters.');
    const response = context.switchToHttp().getResponse<Response>();
    const once = { personId: request.viewer.personId, key, said: whatIsSaid(request) };
    return from(this.answerOnce(once, response, () => lastValueFrom(next.handle())));
  }

  private async answerOnce(once: Once, response: Response, act: () => Promise<unknown>): Promise<unknown> {
    const { answer, repeated } = await this.repository.once(once, async () => {
      const body = await act();
      const headers = { etag: response.getHeader('etag'), location: response.getHeader('location') };
      return { status: response.statusCode, body: { body, headers } };
    });
    if (repeated) {
      response.status(answer.status);
      for (const [name, value] of Object.entries(answer.body.headers))
        if (typeof value === 'string') response.setHeader(name, value);
    }
    return answer.body.body;
  }
}

const whatIsSaid = (request: ViewerRequest): string =>
  JSON.stringify([request.method, request.originalUrl, request.body ?? null]);

import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { CursorSeal } from './cursor-seal.js';
import { HttpProblem } from './http.errors.js';
import type { ViewerRequest } from './viewer.decorator.js';

/** Of every list: `next` leaves sealed for this viewer and this list, and comes back as `cursor` only from there. */
@Injectable()
export class CursorInterceptor implements NestInterceptor {
  constructor(private readonly cursors: CursorSeal) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ViewerRequest>();
    const boundTo = `${request.viewer?.personId ?? ''}\n${request.path}`;
    this.openCursor(request, boundTo);
    return next
      .handle()
      .pipe(map((body: unknown) => (isPage(body) ? { ...body, next: this.cursors.seal(body.next, boundTo) } : body)));
  }

  private openCursor(request: ViewerRequest, boundTo: string): void {
    const { query } = request;
    if (typeof query.cursor !== 'string') return;
    const cursor = this.cursors.open(query.cursor, boundTo);
    if (cursor === null)
      throw new HttpProblem(400, 'CURSOR_NOT_VALID', 'Use the cursor that "next" of the page before gave.');
    // Express computes the query anew at each reading.
    Object.defineProperty(request, 'query', { value: { ...query, cursor } });
  }
}

const isPage = (body: unknown): body is { items: unknown[]; next: string } =>
  typeof body === 'object' && body !== null && 'items' in body && 'next' in body && typeof body.next === 'string';

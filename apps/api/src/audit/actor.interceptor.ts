import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Actor, type Origin } from '@tandem/platform/audit';
import { Observable } from 'rxjs';
import type { ViewerRequest } from '../http/viewer.decorator.js';

/** Tells the audit trail from where what a request changes comes. */
@Injectable()
export class ActorInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const origin = originOf(context.switchToHttp().getRequest<ViewerRequest>());
    // The handler runs when somebody subscribes.
    return new Observable((subscriber) => Actor.run(origin, () => next.handle().subscribe(subscriber)));
  }
}

function originOf(request: ViewerRequest): Origin {
  request.requestId ??= randomUUID();
  const viewer = request.viewer ?? null;
  const door = viewer?.scopes === null ? 'session' : 'token';
  return {
    via: viewer ? door : 'public',
    address: addressOf(request.ip),
    sessionId: viewer?.session?.id ?? null,
    requestId: request.requestId,
  };
}

/** What a proxy says may be anything; an IPv4 address is written as one. */
function addressOf(said: string | undefined): string | null {
  const address = (said ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(address) === 0 ? null : address;
}

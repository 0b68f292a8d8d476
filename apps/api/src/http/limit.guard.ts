import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import ipaddr from 'ipaddr.js';
import { HttpProblem } from './http.errors.js';
import { RequestLimits } from './request-limits.js';
import type { ViewerRequest } from './viewer.decorator.js';

/** Limits what one person may ask for, wherever they sit; runs after the guard that says who it is. */
@Injectable()
export class LimitGuard implements CanActivate {
  constructor(private readonly requests: RequestLimits) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ViewerRequest>();
    if (!request.viewer) return true;
    const { personReads, personWrites } = this.requests.limits;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const wait = this.requests.take(
      `person:${request.viewer.personId} ${isRead ? 'read' : 'write'}`,
      isRead ? personReads : personWrites,
    );
    if (wait !== null) throw tooMany(context.switchToHttp().getResponse<Response>(), wait);
    return true;
  }
}

/** Limits what one address may ask for, before anything is looked up for it. */
export function limitByAddress(requests: RequestLimits): RequestHandler {
  return (request, response, next) => {
    const wait = requests.take(`address:${networkOf(request)}`, requests.limits.address);
    next(wait === null ? undefined : tooMany(response, wait));
  };
}

function tooMany(response: Response, wait: number): HttpProblem {
  response.setHeader('Retry-After', String(wait));
  return new HttpProblem(429, 'TOO_MANY_REQUESTS', `Wait ${wait} seconds.`);
}

/** The address as far as proxies are trusted; of IPv6 the /64 that one subscriber has to choose from. */
function networkOf(request: Request): string {
  const { ip } = request;
  if (ip === undefined || !ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  if (address.kind() === 'ipv4') return address.toString();
  return `${address.toByteArray().slice(0, 8).join('.')}/64`;
}

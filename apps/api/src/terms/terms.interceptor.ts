import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { TermsService } from '@tandem/accounts';
import type { Observable } from 'rxjs';
import type { ViewerRequest } from '../http/viewer.decorator.js';

/** What a person needs to sign in, to read the terms, to leave, or to come in. */
const BEFORE_TERMS = /^\/api\/v1\/(session|sessions|passkeys|terms|people\/me|invitations)(\/|$)/;

/** Whoever is signed in accepts the terms of use before anything else; runs after the guards say who it is. */
@Injectable()
export class TermsInterceptor implements NestInterceptor {
  constructor(private readonly terms: TermsService) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { viewer, path } = context.switchToHttp().getRequest<ViewerRequest>();
    if (viewer && !BEFORE_TERMS.test(path)) await this.terms.require(viewer);
    return next.handle();
  }
}

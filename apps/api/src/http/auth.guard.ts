import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayCall, type Permission, type Viewer } from '@tandem/accounts';
import { SecondFactorRequired, Sessions, Tokens, refuseStale } from '@tandem/sign-in';
import { Forbidden, NotSignedIn } from './http.errors.js';
import { HALF_SIGNED_IN, IN_PERSON, PERMISSION, PUBLIC, SIGNED_IN } from './permissions.decorator.js';
import { sessionSecretOf } from './session-cookie.js';
import type { ViewerRequest } from './viewer.decorator.js';

/** Denies by default: a route that declares nothing is closed to everybody. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ViewerRequest>();
    const declared = (key: string): unknown =>
      this.reflector.getAllAndOverride(key, [context.getHandler(), context.getClass()]);
    if (declared(PUBLIC)) return true;
    const viewer = await this.viewerOf(request);
    if (!viewer) throw new NotSignedIn();
    request.viewer = viewer;
    const { session } = viewer;
    if (declared(HALF_SIGNED_IN) && session) return true;
    // A session that waits for its second step opens nothing else, whatever the person may do.
    if (session && session.next !== null) throw new SecondFactorRequired();
    const inPerson = declared(IN_PERSON) as 'fresh' | 'any' | undefined;
    if (inPerson && session) {
      if (inPerson === 'fresh') refuseStale(viewer);
      return true;
    }
    if (declared(SIGNED_IN) && (viewer.scopes === null || viewer.scopes.includes('all'))) return true;
    const permission = declared(PERMISSION) as Permission | undefined;
    if (!permission || !mayCall(viewer, permission)) throw new Forbidden();
    return true;
  }

  private async viewerOf(request: ViewerRequest): Promise<Viewer | null> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() === 'bearer') return token ? this.tokens.viewer(token, request.ip ?? null) : null;
    const secret = sessionSecretOf(request);
    if (!secret) return null;
    request.sessionSecret = secret;
    return this.sessions.viewer(secret);
  }
}

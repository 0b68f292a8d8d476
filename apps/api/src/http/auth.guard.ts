import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccountsService, mayCall, type Permission, type Viewer } from '@tandem/accounts';
import { Forbidden, NotSignedIn } from './http.errors.js';
import { PERMISSION, PUBLIC, SIGNED_IN } from './permissions.decorator.js';
import { sessionSecretOf } from './session-cookie.js';
import type { ViewerRequest } from './viewer.decorator.js';

/** Denies by default: a route that declares nothing is closed to everybody. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ViewerRequest>();
    const declared = (key: string): unknown =>
      this.reflector.getAllAndOverride(key, [context.getHandler(), context.getClass()]);
    if (declared(PUBLIC)) return true;
    const viewer = await this.viewerOf(request);
    if (!viewer) throw new NotSignedIn();
    request.viewer = viewer;
    if (declared(SIGNED_IN) && (viewer.scopes === null || viewer.scopes.includes('all'))) return true;
    const permission = declared(PERMISSION) as Permission | undefined;
    if (!permission || !mayCall(viewer, permission)) throw new Forbidden();
    return true;
  }

  private async viewerOf(request: ViewerRequest): Promise<Viewer | null> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() === 'bearer') return token ? this.accounts.viewerOfToken(token) : null;
    const secret = sessionSecretOf(request);
    if (!secret) return null;
    request.sessionSecret = secret;
    return this.accounts.viewerOfSession(secret);
  }
}

import { Injectable } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { Clock } from '@tandem/platform/database';
import { Sessions, type FactorWay, type OpenedSession } from '@tandem/sign-in';
import { negotiateLanguage } from '@tandem/wording';
import type { Request, Response } from 'express';
import { NotSignedIn } from '../http/http.errors.js';
import { sessionSecretOf, setSessionCookie } from '../http/session-cookie.js';
import { SessionView, sessionView } from './session-view.dto.js';

/** How a session leaves: its secret in the cookie, in the body what it is good for. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** Hands out a session that was just opened. The one that the browser had before ends: nothing is carried over. */
  async opened(request: Request, response: Response, { secret, viewer, ways }: OpenedSession): Promise<SessionView> {
    const before = sessionSecretOf(request);
    if (before !== undefined) await this.sessions.signOut(before);
    setSessionCookie(response, secret);
    const { 'accept-language': languages } = request.headers;
    if (languages !== undefined) await this.accounts.rememberLanguage(viewer.personId, negotiateLanguage(languages));
    return this.view(viewer, ways);
  }

  /** Hands out the new secret of a session that goes on. */
  async renewed(response: Response, secret: string): Promise<SessionView> {
    const viewer = await this.sessions.viewer(secret);
    if (!viewer) throw new NotSignedIn();
    setSessionCookie(response, secret);
    return this.view(viewer);
  }

  async view(viewer: Viewer, ways: readonly FactorWay[] = []): Promise<SessionView> {
    return sessionView(viewer, await this.accounts.hasDemoPeople(), await this.clock.today(), ways);
  }
}

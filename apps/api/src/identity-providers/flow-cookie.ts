import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';

/** As the session's; asked for by our own page only, when it comes back from the provider. */
const NAME = '__Host-tandem-oidc';
const OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;
const SECONDS = 600;

export const flowHandleOf = (request: Request): string | undefined => parse(request.headers.cookie ?? '')[NAME];

export function setFlowCookie(response: Response, handle: string): void {
  response.append('Set-Cookie', serialize(NAME, handle, { ...OPTIONS, maxAge: SECONDS }));
}

export function clearFlowCookie(response: Response): void {
  response.append('Set-Cookie', serialize(NAME, '', { ...OPTIONS, maxAge: 0 }));
}

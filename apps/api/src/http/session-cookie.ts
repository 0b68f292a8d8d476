import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';

/** `__Host-`: only over https or on loopback, only from this host, for every path. */
const NAME = '__Host-tandem';

export const sessionSecretOf = (request: Request): string | undefined => parse(request.headers.cookie ?? '')[NAME];

export function setSessionCookie(response: Response, secret: string): void {
  response.append('Set-Cookie', serialize(NAME, secret, { path: '/', httpOnly: true, secure: true, sameSite: 'lax' }));
}

export function clearSessionCookie(response: Response): void {
  response.append(
    'Set-Cookie',
    serialize(NAME, '', { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 0 }),
  );
}

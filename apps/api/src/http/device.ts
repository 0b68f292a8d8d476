import type { Device } from '@tandem/sign-in';
import type { Request } from 'express';

/** From where a request comes, as far as the proxies in front are trusted (TRUST_PROXY). */
export const deviceOf = (request: Request): Device => ({
  address: request.ip ?? null,
  userAgent: request.headers['user-agent']?.slice(0, 200) ?? null,
});

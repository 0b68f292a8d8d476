import type { Config } from '@tandem/platform/config';
import type { Request, RequestHandler } from 'express';
import { Forbidden } from './http.errors.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whatever changes something and is not called with a token must come from our own pages: a browser sends the cookie
 * along with what other sites cause, and a foreign page could sign somebody in as another.
 */
export function refuseForeignWrites(config: Pick<Config, 'publicUrl' | 'environment'>): RequestHandler {
  const ours = new URL(config.publicUrl).origin;
  const anyOwnHost = config.environment !== 'production';
  return (request, _response, next) => {
    const allowed =
      SAFE_METHODS.has(request.method) ||
      carriesToken(request) ||
      comesFromOurPages(request, (origin) => origin === ours || (anyOwnHost && isHost(origin, request)));
    next(allowed ? undefined : new Forbidden('This request came from another site.'));
  };
}

/** No page of another site can add this header: that takes a permission (CORS) that is given to nobody. */
const carriesToken = ({ headers }: Request): boolean => /^bearer /i.test(headers.authorization ?? '');

function comesFromOurPages(request: Request, isOurs: (origin: string) => boolean): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined) return isOurs(origin);
  // Without a cookie there is nothing that another site could make use of.
  return site !== undefined || request.headers.cookie === undefined || neverSentByForms(request);
}

/** The host that was asked for, as far as the proxies in front are trusted (TRUST_PROXY). */
const isHost = (origin: string, request: Request): boolean =>
  URL.canParse(origin) && new URL(origin).host === request.host;

/**
 * Old browsers and programs say nothing of where they come from. What a form of another site can send without being
 * asked for its permission is a POST without headers of its own and without JSON.
 */
function neverSentByForms(request: Request): boolean {
  return (
    request.method !== 'POST' ||
    request.headers['idempotency-key'] !== undefined ||
    request.is('application/json') === 'application/json'
  );
}

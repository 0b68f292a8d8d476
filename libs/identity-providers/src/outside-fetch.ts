import type { OutsideHttp } from '@tandem/platform/outbound';
import type { CustomFetch } from 'openid-client';

/** Provider token of the OutsideHttp by which providers are asked. */
export const PROVIDERS_HTTP = Symbol('PROVIDERS_HTTP');

/** No answer of a provider is larger: its description, its keys, a token, what it says of a person. */
const MOST_BYTES = 256 * 1024;

/** What openid-client takes for `fetch`, through the one way out. */
export function outsideFetch(outside: OutsideHttp): CustomFetch {
  return async (url, { method, headers, body }) => {
    if (body !== undefined && body !== null && typeof body !== 'string' && !(body instanceof URLSearchParams))
      throw new TypeError('A provider is sent forms only');
    const answer = await outside.fetch(url, {
      method: method === 'POST' ? 'POST' : 'GET',
      headers,
      ...(body ? { body: body.toString() } : {}),
      maxBytes: MOST_BYTES,
    });
    const given = Object.entries(answer.headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    );
    const isEmpty = answer.status === 204 || answer.status === 304;
    return new Response(isEmpty ? null : new Uint8Array(answer.body), { status: answer.status, headers: given });
  };
}

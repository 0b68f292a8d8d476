import { i18n } from '@lingui/core';
import { Problem, Unreachable } from './problem';

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Sent as it is, in the place of a body. */
  file?: Blob;
  /** Names one act, so that sending it again after a lost answer does not do it twice. */
  onceKey?: string;
  /** The version that the change was made on. */
  ifMatch?: number;
  /** Nothing is stored, so that asking twice is no harm. */
  readOnly?: boolean;
  signal?: AbortSignal;
}

/**
 * One request to the service, in the language of the page.
 * @throws Problem for an answer other than 2xx, Unreachable where there is none.
 */
export async function request<Answer>(path: string, options: Options = {}): Promise<Answer> {
  const { method = 'GET', body, file, onceKey, ifMatch, readOnly = false, signal } = options;
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': i18n.locale });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (file) headers.set('Content-Type', 'application/octet-stream');
  if (method === 'POST' && !readOnly) headers.set('Idempotency-Key', onceKey ?? crypto.randomUUID());
  if (ifMatch !== undefined) headers.set('If-Match', `"${String(ifMatch)}"`);
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (file) init.body = file;
  if (signal) init.signal = signal;

  const response = await fetch(`/api/v1${path}`, init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new Unreachable('No answer', { cause });
  });
  if (response.status === 204 || response.status === 202) return undefined as Answer;
  const text = await response.text();
  if (!response.ok) throw problemOf(response.status, text);
  return JSON.parse(text) as Answer;
}

function problemOf(status: number, text: string): Error {
  if (status === 502 || status === 503 || status === 504) return new Unreachable(`HTTP ${String(status)}`);
  try {
    return new Problem(status, JSON.parse(text) as ConstructorParameters<typeof Problem>[1]);
  } catch {
    return new Problem(status, {});
  }
}

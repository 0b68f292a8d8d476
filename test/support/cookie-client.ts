import { ApiClient, type Answer } from './api-client.js';
import type { OpenApi } from './open-api.js';

/** A browser as far as its cookie goes: it keeps the session that it is given, and sends what our own pages send. */
export class CookieClient {
  /** `__Host-tandem=…`, or '' without a session. */
  cookie = '';

  constructor(private readonly api: Pick<OpenApi, 'url' | 'stranger'>) {}

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}): Promise<Answer> {
    return this.send('POST', path, body);
  }

  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await new ApiClient(this.api.url, null).send(method, path, body, {
      Origin: this.api.url,
      'Idempotency-Key': crypto.randomUUID(),
      ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
    });
    const [given] = answer.headers.getSetCookie();
    if (given !== undefined) this.cookie = given.includes('Max-Age=0') ? '' : (given.split(';')[0] ?? '');
    return answer;
  }

  /** Another browser with the same cookie: what a thief has. */
  stolen(): CookieClient {
    const thief = new CookieClient(this.api);
    thief.cookie = this.cookie;
    return thief;
  }
}

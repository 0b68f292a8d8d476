/** An answer of the API, read to its end. */
export interface Answer<T = any> {
  status: number;
  body: T;
  headers: Headers;
}

/** A caller of the API with a token. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  /** Sends JSON with a new Idempotency-Key, unless the caller gives its own. */
  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, { 'Idempotency-Key': crypto.randomUUID(), ...headers });
  }

  patch(path: string, body: unknown, version: number | null): Promise<Answer> {
    return this.send('PATCH', path, body, version === null ? {} : { 'If-Match': `"${version}"` });
  }

  async send(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers };
  }
}

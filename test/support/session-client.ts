import { ApiClient, type Answer } from './api-client.js';

/** A person in a browser: a session instead of a token. */
export class SessionClient extends ApiClient {
  private constructor(
    url: string,
    private readonly cookie: string,
  ) {
    super(url, null);
  }

  /** Signs in, without accepting the terms of use. */
  static async signIn(url: string, email: string, password: string): Promise<SessionClient> {
    const answer = await new ApiClient(url, null).post('/session', { email, password });
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-tandem='));
    if (answer.status !== 200 || !cookie) throw new Error(`${email} could not sign in: ${answer.status}`);
    return new SessionClient(url, cookie.split(';')[0] ?? '');
  }

  async acceptTerms(): Promise<this> {
    const { body } = await this.get('/terms');
    const { status } = await this.post('/terms/accept', { version: body.version });
    if (status !== 200) throw new Error(`The terms could not be accepted: ${status}`);
    return this;
  }

  override send(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const own = { Cookie: this.cookie, 'Sec-Fetch-Site': 'same-origin', 'X-Tandem': '1' };
    return super.send(method, path, body, { ...own, ...headers });
  }
}

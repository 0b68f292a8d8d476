import { ApiClient, type Answer } from './api-client.js';
import type { OpenApi } from './open-api.js';

/** What a provider sends a browser back with. */
export interface Returned {
  /** The page that it was sent back to. */
  page: string;
  state: string;
  code?: string;
  iss?: string;
  error?: string;
}

/** A browser that goes to identity providers and comes back, with the cookies of each place. */
export class TravellingBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(private readonly api: Pick<OpenApi, 'url'>) {}

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}): Promise<Answer> {
    return this.send('POST', path, body);
  }

  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const jar = this.jarOf(this.api.url);
    const answer = await new ApiClient(this.api.url, null).send(method, path, body, {
      'Sec-Fetch-Site': 'same-origin',
      ...(jar.size > 0 ? { Cookie: inHeader(jar) } : {}),
    });
    keep(jar, answer.headers);
    return answer;
  }

  /** Goes where it is sent until that is one of our pages again. */
  async visit(address: string): Promise<Returned> {
    let url = new URL(address);
    const { origin } = url;
    for (let step = 0; step < 10; step++) {
      const jar = this.jarOf(origin);
      const response = await fetch(url, { redirect: 'manual', headers: { Cookie: inHeader(jar) } });
      keep(jar, response.headers);
      const to = response.headers.get('location');
      if (to === null) throw new Error(`The provider stopped with ${response.status}: ${await response.text()}`);
      url = new URL(to, url);
      if (url.origin !== origin) return { page: url.pathname, state: '', ...Object.fromEntries(url.searchParams) };
    }
    throw new Error('The provider leads nowhere');
  }

  /** Begins by the route that is given, signs in there and comes back. */
  async travel(route: string, body: unknown = {}): Promise<Returned> {
    const begun = await this.post(route, body);
    if (begun.status !== 200) throw new Error(`${route} began nothing: ${JSON.stringify(begun.body)}`);
    return this.visit((begun.body as { url: string }).url);
  }

  /** What our page does when the browser is back. */
  answer(provider: string, { page: _page, ...parameters }: Returned): Promise<Answer> {
    return this.post(`/identity-providers/${provider}/answer`, parameters);
  }

  cookie(name: string): string | undefined {
    return this.jarOf(this.api.url).get(name);
  }

  /** What a thief does with a cookie. */
  take(name: string, value: string): void {
    this.jarOf(this.api.url).set(name, value);
  }

  private jarOf(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
}

const inHeader = (jar: Map<string, string>): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

function keep(jar: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(name.length + 1);
    if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
}

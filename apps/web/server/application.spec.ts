import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import {
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  createServer,
  get,
} from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { webApplication } from './application.js';

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const pages = mkdtempSync(join(tmpdir(), 'tandem-pages-'));
mkdirSync(join(pages, 'assets'));
writeFileSync(join(pages, 'index.html'), '<title>Tandem</title>');
writeFileSync(join(pages, 'assets', 'main-1a2b.js'), 'start()');
writeFileSync(join(pages, 'favicon.svg'), '<svg/>');

const options = { pages, behindProxy: false, secure: false };
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let web: string;

beforeAll(async () => {
  const apiUrl = await serve((request, response) => {
    answer(request, response);
  });
  web = await serve(webApplication({ ...options, apiUrl }));
});

afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

describe('pages', () => {
  it('are the same file for each address of the application, and looked up anew each time', async () => {
    for (const path of ['/', '/needs/12', '/sign-in?to=%2F']) {
      const response = await fetch(web + path);
      expect([response.status, await response.text()]).toEqual([200, '<title>Tandem</title>']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('have assets that are kept for ever', async () => {
    const response = await fetch(`${web}/assets/main-1a2b.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${web}/favicon.svg`)).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/assets/gone-3c4d.js', '/robots.txt', '/../package.json'])(
    '%s, which is no file, is not found',
    async (path) => {
      expect((await fetch(web + path)).status).toBe(404);
    },
  );

  it('may load nothing from elsewhere and run nothing inline', async () => {
    const policy = (await fetch(web)).headers.get('content-security-policy');
    expect(policy).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';" +
        "manifest-src 'self';worker-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';" +
        "require-trusted-types-for 'script';trusted-types default",
    );
  });

  it('ask for https from then on only where they are served over https', async () => {
    const secure = await serve(webApplication({ ...options, apiUrl: web, secure: true }));
    expect((await fetch(web)).headers.get('strict-transport-security')).toBeNull();
    expect((await fetch(secure)).headers.get('strict-transport-security')).toMatch(/^max-age=\d+/);
  });
});

describe('requests for the api', () => {
  it('are passed on whole, and so are its answers', async () => {
    answer = (request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        response.writeHead(412, {
          'content-type': 'application/problem+json',
          etag: '"3"',
          'set-cookie': ['a=1', 'b=2'],
        });
        response.end(
          JSON.stringify({ url: request.url, method: request.method, match: request.headers['if-match'], body }),
        );
      });
    };
    const response = await fetch(`${web}/api/v1/needs/7?near=true`, {
      method: 'PATCH',
      headers: { 'If-Match': '"2"' },
      body: 'text',
    });
    expect(response.status).toBe(412);
    expect(response.headers.get('etag')).toBe('"3"');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.json()).toEqual({
      url: '/api/v1/needs/7?near=true',
      method: 'PATCH',
      match: '"2"',
      body: 'text',
    });
  });

  it('carry the host that was asked for, and who asked', async () => {
    let headers: IncomingMessage['headers'] = {};
    answer = (request, response) => {
      ({ headers } = request);
      response.end();
    };
    await fetch(`${web}/health/live`, { headers: { 'X-Forwarded-For': '1.2.3.4', 'X-Forwarded-Proto': 'https' } });
    expect(headers).toMatchObject({
      host: new URL(web).host,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    });
  });

  it('carry what a proxy in front said, if there is one', async () => {
    let headers: IncomingMessage['headers'] = {};
    const apiUrl = await serve((request, response) => {
      ({ headers } = request);
      response.end();
    });
    const behind = await serve(webApplication({ ...options, apiUrl, behindProxy: true }));
    await fetch(`${behind}/metrics`, { headers: { 'X-Forwarded-For': '1.2.3.4', 'X-Forwarded-Proto': 'https' } });
    expect(headers).toMatchObject({ 'x-forwarded-for': '1.2.3.4, 127.0.0.1', 'x-forwarded-proto': 'https' });
  });

  it('bring events as they are sent, and end with the browser', async () => {
    const closed = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: first\n\n');
        response.on('close', resolve);
      };
    });
    const first = await new Promise((resolve) => {
      const request = get(`${web}/api/v1/notifications/stream`, (response) => {
        response.once('data', (chunk: Buffer) => {
          resolve(chunk.toString());
          request.destroy();
        });
      });
    });
    expect(first).toBe('data: first\n\n');
    await closed;
  });

  it('get 503 with problem+json while the api is away', async () => {
    const nobody = await serve(webApplication({ ...options, apiUrl: 'http://127.0.0.1:1' }));
    const response = await fetch(`${nobody}/api/v1/needs`);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 503, code: 'API_UNAVAILABLE' });
  });

  it('break off, and are not taken for complete, when the api dies in the middle', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setImmediate(() => response.destroy());
    };
    await expect(fetch(`${web}/api/v1/needs`).then((response) => response.text())).rejects.toThrow();
  });
});

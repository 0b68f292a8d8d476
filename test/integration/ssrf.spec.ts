import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutsideHttp, OutsideRefused } from '@tandem/platform/outbound';

const reasonOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'ANSWERED',
    (error: unknown) => (error instanceof OutsideRefused ? error.reason : String(error)),
  );

/** A client whose names resolve as told; it trusts nothing. */
const resolving = (...addresses: string[]) =>
  new OutsideHttp({
    resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))),
  });

describe('a request outside', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://0.0.0.0/',
    'https://0/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.0.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://198.18.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001::1]/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[ff02::1]/',
    'https://[2001:db8::1]/',
  ])('never goes to %s', async (address) => {
    expect(await reasonOf(new OutsideHttp().fetch(address))).toBe('ADDRESS_NOT_PUBLIC');
  });

  it.each([
    ['http://example.org/', 'NOT_HTTPS'],
    ['file:///etc/passwd', 'NOT_HTTPS'],
    ['gopher://example.org/', 'NOT_HTTPS'],
    ['https://example.org:22/', 'PORT_NOT_ALLOWED'],
    ['https://example.org:6379/', 'PORT_NOT_ALLOWED'],
    ['https://user:secret@example.org/', 'CREDENTIALS_IN_ADDRESS'],
    ['//example.org', 'ADDRESS_NOT_VALID'],
    ['', 'ADDRESS_NOT_VALID'],
  ])('to %s is refused: %s', async (address, reason) => {
    expect(await reasonOf(new OutsideHttp().fetch(address))).toBe(reason);
  });

  it.each([
    [['127.0.0.1']],
    [['10.1.2.3']],
    [['169.254.169.254']],
    [['::1']],
    [['::ffff:10.0.0.1']],
    // One good address does not make up for a bad one.
    [['203.0.114.1', '127.0.0.1']],
    [[]],
  ])('does not follow a name to %j', async (addresses) => {
    expect(await reasonOf(resolving(...addresses).fetch('https://example.org/'))).toBe('ADDRESS_NOT_PUBLIC');
  });

  it('says of a name that leads nowhere only that it was not reached', async () => {
    const client = new OutsideHttp({ resolve: () => Promise.reject(new Error('ENOTFOUND inner.example')) });
    const error = await client.fetch('https://inner.example/').catch((thrown: unknown) => thrown as OutsideRefused);
    expect(error).toMatchObject({ reason: 'NOT_REACHED' });
    expect((error as Error).message).not.toContain('inner.example');
  });
});

describe('with a server that answers', () => {
  let server: Server;
  let answer: RequestListener;
  let port: number;
  let asked = 0;
  const trusting = () =>
    new OutsideHttp({ trusted: ['127.0.0.1'], resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) });

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked++;
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('brings status, headers and body', async () => {
    answer = (request, response) => {
      response.writeHead(201, { 'x-method': request.method }).end('done');
    };
    const { status, headers, body } = await trusting().fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: 'x',
    });
    expect([status, headers['x-method'], body.toString()]).toEqual([201, 'POST', 'done']);
  });

  it('follows no redirect, wherever it leads', async () => {
    asked = 0;
    answer = (_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${port}/inner` }).end();
    };
    expect(await reasonOf(trusting().fetch(`http://127.0.0.1:${port}/`))).toBe('REDIRECTED');
    expect(asked).toBe(1);
  });

  it('takes no more of an answer than it was told', async () => {
    answer = (_request, response) => {
      response.end(Buffer.alloc(2_000));
    };
    const fetching = (maxBytes: number) => trusting().fetch(`http://127.0.0.1:${port}/`, { maxBytes });
    expect((await fetching(2_000)).body.length).toBe(2_000);
    expect(await reasonOf(fetching(1_999))).toBe('TOO_LARGE');
  });

  it('waits no longer than it was told', async () => {
    answer = (_request, response) => {
      response.write('a');
    };
    expect(await reasonOf(trusting().fetch(`http://127.0.0.1:${port}/`, { timeoutMs: 100 }))).toBe('TOO_SLOW');
  });

  it('connects to the very address that was checked, and checks anew for the next request', async () => {
    asked = 0;
    answer = (_request, response) => {
      response.end();
    };
    const answers = ['127.0.0.1', '10.0.0.1'];
    const rebinding = new OutsideHttp({
      trusted: ['rebind.example', '127.0.0.1'],
      resolve: () => Promise.resolve([{ address: answers.shift()!, family: 4 }]),
    });
    expect((await rebinding.fetch(`http://rebind.example:${port}/`)).status).toBe(200);
    // One look-up made the first connection: the second answer is still there for the second request.
    expect(answers).toEqual(['10.0.0.1']);
    expect(await reasonOf(rebinding.fetch(`http://rebind.example:${port}/`))).toBe('ADDRESS_NOT_PUBLIC');
    expect(asked).toBe(1);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { NestLogger, createLogger, httpLogger } from './index.js';

function capture() {
  const lines: Record<string, unknown>[] = [];
  const to = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  return { lines, log: createLogger('test', 'trace', to) };
}

describe('createLogger', () => {
  it('hides secrets at every depth that requests and settings have', () => {
    const { lines, log } = capture();
    log.info({
      password: 'p0',
      user: { password: 'p1', name: 'Ama' },
      req: { headers: { authorization: 'Bearer p2', cookie: 'p3' }, body: { account: { token: 'p4' } } },
      res: { headers: { 'set-cookie': 'p5' } },
    });
    expect(JSON.stringify(lines)).not.toMatch(/p[0-5]/);
    expect(lines[0]).toMatchObject({ level: 'info', role: 'test', user: { name: 'Ama' } });
  });
});

describe('NestLogger', () => {
  it("writes Nest's messages with their context, level and stack", () => {
    const { lines, log } = capture();
    Logger.overrideLogger(new NestLogger(log));
    try {
      const nest = new Logger('Somewhere');
      nest.log('started');
      nest.warn('careful');
      nest.error('broken', 'the stack');
      nest.error(new Error('thrown'));
    } finally {
      Logger.overrideLogger(false);
    }
    expect(lines[0]).toMatchObject({ level: 'info', context: 'Somewhere', msg: 'started' });
    expect(lines[1]).toMatchObject({ level: 'warn', msg: 'careful' });
    expect(lines[2]).toMatchObject({ level: 'error', msg: 'broken', details: ['the stack'] });
    expect(lines[3]).toMatchObject({ level: 'error', msg: 'thrown', err: { message: 'thrown' } });
  });
});

describe('httpLogger', () => {
  it('logs method, path and status, but no query, no header and no health check', async () => {
    const { lines, log } = capture();
    const middleware = httpLogger(log);
    const server = createServer((request, response) => {
      middleware(request, response);
      response.statusCode = 404;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${port}/health/live`);
    await fetch(`http://127.0.0.1:${port}/needs?secret=s1`, { headers: { authorization: 'Bearer s2' } });
    await new Promise((resolve) => server.close(resolve));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'warn', req: { method: 'GET', path: '/needs' }, res: { status: 404 } });
    expect(JSON.stringify(lines)).not.toMatch(/s1|s2/);
  });
});

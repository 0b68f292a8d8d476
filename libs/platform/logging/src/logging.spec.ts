import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
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

describe('an error in the log', () => {
  /** As the driver gives it: 23505 quotes the row in `detail`, 22P02 the value in its message. */
  function databaseError(code: string, message: string): QueryFailedError {
    const driverError = Object.assign(new Error(message), {
      severity: 'ERROR',
      code,
      detail: 'Key (email)=(canary@example.org) already exists.',
      where: 'canary in a function',
      constraint: 'people_email',
      table: 'people',
    });
    return new QueryFailedError('INSERT INTO people VALUES ($1) /* canary */', ['canary'], driverError);
  }

  it('tells type, message, code and frames of a database error, but neither statement nor values', () => {
    const { lines, log } = capture();
    const nest = new NestLogger(log);
    const error = databaseError('23505', 'duplicate key value violates unique constraint "people_email"');
    nest.error({ err: error, requestId: 'r1' }, 'http');
    nest.error(error, 'http');
    nest.error('failed', error, 'http');
    nest.error(new Error('outer', { cause: error }), 'http');
    nest.error(new AggregateError([error], 'several'), 'http');
    log.error(error);
    expect(JSON.stringify(lines)).not.toContain('canary');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatchObject({
      requestId: 'r1',
      err: { type: 'QueryFailedError', code: '23505', constraint: 'people_email', table: 'people' },
    });
    const { err } = lines[1] as { err: { stack: string; message: string } };
    expect(err.message).toBe('duplicate key value violates unique constraint "people_email"');
    expect(err.stack).toMatch(/^\s+at .*logging\.spec/);
    expect(lines[3]).toMatchObject({ err: { message: 'outer', cause: { code: '23505' } } });
    expect(lines[4]).toMatchObject({ err: { errors: [{ code: '23505' }] } });
  });

  it('hides the values that PostgreSQL and JSON.parse quote', () => {
    const { lines, log } = capture();
    const nest = new NestLogger(log);
    nest.error(databaseError('22P02', 'invalid input syntax for type uuid: "canary"'));
    log.error(databaseError('22P02', 'invalid input syntax for type uuid: "canary"'));
    let unreadable: unknown;
    try {
      JSON.parse('canary');
    } catch (error) {
      unreadable = error;
    }
    nest.error(unreadable);
    expect(JSON.stringify(lines)).not.toContain('canary');
    expect(lines[0]).toMatchObject({ msg: 'invalid input syntax for type uuid: [hidden]', err: { code: '22P02' } });
    expect(lines[2]).toMatchObject({ err: { type: 'SyntaxError' } });
  });

  it('survives what is no error, and causes without end', () => {
    const { lines, log } = capture();
    const endless: Error & { cause?: unknown } = new Error('round');
    endless.cause = endless;
    log.error({ err: endless });
    log.error({ err: 'canary' });
    log.error({ err: null });
    expect(JSON.stringify(lines)).not.toContain('canary');
    expect(lines).toHaveLength(3);
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

import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { claimHome, runningInstance, wasKilled } from './instance.js';

const newHome = (): string => mkdtempSync(join(tmpdir(), 'tandem-home-'));
const service = { purpose: 'service', url: 'http://localhost:3000' } as const;

describe('the claim to a TANDEM_HOME', () => {
  it('is held by one at a time', () => {
    const home = newHome();
    const claim = claimHome(home, service);
    expect(claimHome(home, { purpose: 'command' })).toBeUndefined();
    claim?.release();
    expect(claimHome(home, { purpose: 'command' })).toBeDefined();
  });

  it('tells others where the database is, and nobody but the owner', () => {
    const home = newHome();
    claimHome(home, service)?.update({ databaseUrl: 'postgres://x' });
    expect(runningInstance(home)).toMatchObject({ pid: process.pid, ...service, databaseUrl: 'postgres://x' });
    expect(statSync(join(home, 'instance.json')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['a dead process', { pid: 2 ** 22 + 1, birth: '1' }],
    ['a later process of the same number', { pid: process.pid, birth: '1' }],
  ])('passes on from %s', (_, facts) => {
    const home = newHome();
    writeFileSync(join(home, 'instance.json'), JSON.stringify({ ...service, started: '', ...facts }));
    expect(runningInstance(home)).toBeUndefined();
    expect(wasKilled(home)).toBe(true);
    expect(claimHome(home, service)).toBeDefined();
    expect(runningInstance(home)?.pid).toBe(process.pid);
  });

  it('passes on from a note that was cut off', () => {
    const home = newHome();
    writeFileSync(join(home, 'instance.json'), '{"pid": 12');
    expect(claimHome(home, service)).toBeDefined();
  });

  it('is not released by one who has lost it', () => {
    const home = newHome();
    const claim = claimHome(home, service);
    const other = JSON.stringify({ ...service, started: '', pid: 1, birth: 'other' });
    writeFileSync(join(home, 'instance.json'), other);
    claim?.release();
    expect(readFileSync(join(home, 'instance.json'), 'utf8')).toBe(other);
  });
});

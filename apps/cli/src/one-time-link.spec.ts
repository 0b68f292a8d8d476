import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@tandem/platform/config';
import { oneTimeLink } from './one-time-link.js';
import { claimHome } from './start/instance.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tandem-link-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const link = (more: Record<string, string>) => oneTimeLink('abc', loadConfig({ TANDEM_HOME: home, ...more }));

describe('oneTimeLink', () => {
  it('leads to PUBLIC_URL where that is set, whatever runs here', () => {
    claimHome(home, { purpose: 'service', url: 'http://localhost:4000' });
    expect(link({ PUBLIC_URL: 'https://tandem.example.org/' })).toBe('https://tandem.example.org/link/abc');
  });

  it('leads to the running instance, whose port this command was not told', () => {
    claimHome(home, { purpose: 'service', url: 'http://localhost:4000' });
    expect(link({})).toBe('http://localhost:4000/link/abc');
  });

  it('leads to where an instance would run', () => {
    expect(link({ PORT: '3100' })).toBe('http://localhost:3100/link/abc');
  });
});

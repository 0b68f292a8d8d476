import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { registerMatch } from './match.command.js';

describe('the options of tandem match', () => {
  let folder: string;
  let printed: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-match-'));
    writeFileSync(join(folder, 'none.json'), '[]');
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  async function tandem(...args: string[]): Promise<void> {
    const program = new Command('tandem').exitOverride().configureOutput({ writeErr: () => undefined });
    registerMatch(program);
    const match = program.commands[0]!.exitOverride().configureOutput({ writeErr: () => undefined });
    expect(match.name()).toBe('match');
    await program.parseAsync(['match', ...args], { from: 'user' });
  }
  const files = () => ['--needs', join(folder, 'none.json'), '--offers', join(folder, 'none.json')];

  it('prints JSON where no format is named', async () => {
    await tandem(...files(), '--as-of', '2026-11-21');
    expect(printed).toBe('{"asOf":"2026-11-21","model":"tandem-1.1","needs":[]}\n');
  });

  it('takes every option of the contract', async () => {
    const rates = join(folder, 'rates.csv');
    writeFileSync(rates, 'currency,date,per_usd,source\nEUR,2026-11-02,0.92,test\n');
    await tandem(
      ...files(),
      '--top',
      '5',
      '--as-of',
      '2026-11-21',
      '--rates',
      rates,
      '--near',
      '--naive',
      '--format',
      'table',
    );
    expect(printed).toBe('As of 2026-11-21, model tandem-1.1\n');
    printed = '';
    await tandem(...files(), '--format', 'table', '--json', '--as-of', '2026-11-21');
    expect(JSON.parse(printed)).toMatchObject({ needs: [] });
  });

  it.each([
    [['--offers', 'x']],
    [['--needs', 'x', '--offers', 'x', '--top', '0']],
    [['--needs', 'x', '--offers', 'x', '--top', 'all']],
    [['--needs', 'x', '--offers', 'x', '--format', 'xml']],
    [['--needs', 'x', '--offers', 'x', '--fast']],
  ])('refuses %j as wrong usage', async (args) => {
    await expect(tandem(...args)).rejects.toMatchObject({ name: 'CommanderError' });
  });
});

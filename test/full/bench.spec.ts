import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const results = 'bench/results.json';
const kept = () => (existsSync(results) ? readFileSync(results, 'utf8') : null);

it('the bench runs in small, finds all answers the same and keeps no figures of that', () => {
  const before = kept();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/bench.mjs', 'match', 'incremental', 'sizes', '--quick'],
    { encoding: 'utf8' },
  );
  expect(`${stderr}${stdout}`).toContain('are the same for all');
  expect(status).toBe(0);
  expect(kept()).toBe(before);
  // Some ten processes, one after the other.
}, 180_000);

it('the bench says what parts there are when it is asked for another', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/bench.mjs', 'nonsense'], { encoding: 'utf8' });
  expect(stderr).toContain('There is no part nonsense; there are match');
  expect(status).toBe(1);
});

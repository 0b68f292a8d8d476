import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { untilTrue } from '@tandem/testing';

const lockModule = new URL('../../tools/lock.mjs', import.meta.url).href;
const program = (work: string) =>
  `import { withLock } from ${JSON.stringify(lockModule)}; await withLock(process.argv[1], 'testing', async (hold) => { ${work} });`;

/** Takes the lock in another process, and says what that wrote. */
function take(file: string, work = "console.log('at it')") {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(work), file], { stdio: 'pipe' });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return { child, said, ended: new Promise<number | null>((resolve) => child.once('close', resolve)) };
}

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'tandem-lock-')), 'install.lock');

describe('the lock of installing and building', () => {
  it('lets one work at a time, and tells the other whom it waits for', async () => {
    const file = newFile();
    const first = take(
      file,
      "console.log('at it'); await new Promise((go) => process.stdin.once('data', go)); process.stdin.destroy()",
    );
    await untilTrue(() => first.said.out.includes('at it'));
    const second = take(file);
    await untilTrue(() => second.said.err.includes(`Waiting for process ${first.child.pid ?? 0}, which is testing`));
    expect(second.said.out).toBe('');
    first.child.stdin.write('go');
    expect([await first.ended, await second.ended]).toEqual([0, 0]);
    expect(existsSync(file)).toBe(false);
  });

  it('passes on from the dead', async () => {
    const file = newFile();
    const { pid } = spawnSync('true');
    writeFileSync(file, `${pid}\n`);
    expect(await take(file).ended).toBe(0);
  });

  it('passes on from one that died while it took it', async () => {
    const file = newFile();
    writeFileSync(file, '');
    const aMinuteAgo = Date.now() / 1000 - 60;
    utimesSync(file, aMinuteAgo, aMinuteAgo);
    expect(await take(file).ended).toBe(0);
  });

  it('stays with a program that goes on when the one that started it was killed, as npm does', async () => {
    const file = newFile();
    const survivor = spawn('sleep', ['60']);
    const first = take(
      file,
      `hold(${survivor.pid ?? 0}); console.log('at it'); await new Promise(() => setInterval(() => {}, 1000))`,
    );
    await untilTrue(() => first.said.out.includes('at it'));
    first.child.kill('SIGKILL');
    await first.ended;
    const second = take(file);
    await untilTrue(() => second.said.err.includes(`Waiting for process ${survivor.pid ?? 0}`));
    survivor.kill('SIGKILL');
    expect(await second.ended).toBe(0);
  });

  it('is given back when the work fails', async () => {
    const file = newFile();
    const failing = take(file, "throw new Error('no')");
    expect(await failing.ended).toBe(1);
    expect(existsSync(file)).toBe(false);
  });
});

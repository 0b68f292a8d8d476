import { existsSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { untilTrue } from '@tandem/testing';
import { SupervisedProcess } from '../../apps/cli/src/start/supervised-process.js';

const running: SupervisedProcess[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});

/** Supervises a process with this source, which finds in `process.env.NOTES` a file to write to. */
function supervise(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-supervised-'));
  const [main, notes, log] = [join(folder, 'main.mjs'), join(folder, 'notes'), join(folder, 'logs', 'it.log')];
  writeFileSync(
    main,
    `import { appendFileSync } from 'node:fs'; const note = (text) => appendFileSync(process.env.NOTES, text + '\\n');\n${source}`,
  );
  const told: string[] = [];
  const it = new SupervisedProcess({ name: 'it', main, environment: { NOTES: notes }, log }, (line) => told.push(line));
  running.push(it);
  const lines = () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : []);
  return { it, lines, told, log };
}

const stayAndNotePid = 'note(String(process.pid)); setInterval(() => {}, 1000);';

describe('a supervised process', () => {
  it('is started again when it dies, and that is told', async () => {
    const { it, lines, told, log } = supervise(stayAndNotePid);
    it.start();
    await untilTrue(() => lines().length === 1);
    process.kill(Number(lines()[0]), 'SIGKILL');
    await untilTrue(() => lines().length === 2);
    expect(lines()[1]).not.toBe(lines()[0]);
    expect(told).toEqual([`it ended (SIGKILL) and starts again in 0.25 s; its log is ${log}`]);
  });

  it('is started again more and more slowly while it keeps dying', async () => {
    const { it, told } = supervise('process.exit(3);');
    it.start();
    await untilTrue(() => told.length === 3);
    expect(told.map((line) => /\(exit code 3\) and starts again in ([\d.]+) s/.exec(line)?.[1])).toEqual([
      '0.25',
      '0.5',
      '1',
    ]);
  });

  it('stays ended when it is told to end, with the time to tidy up', async () => {
    const source =
      "process.once('SIGTERM', () => setTimeout(() => { note('tidy'); process.exit(); }, 100)); note('up'); setInterval(() => {}, 1000);";
    const { it, lines, told } = supervise(source);
    it.start();
    await untilTrue(() => lines().length === 1);
    await it.stop();
    expect([lines(), told]).toEqual([['up', 'tidy'], []]);
  });

  it('does not come back when it is stopped between two starts', async () => {
    const { it, lines, told } = supervise("note('up'); process.exit(1);");
    it.start();
    await untilTrue(() => told.length === 1);
    await it.stop();
    await expect(untilTrue(() => lines().length > 1, { within: 600 })).rejects.toThrow();
  });

  it('writes to a log that does not grow without end', async () => {
    const { it, lines, log } = supervise(`console.log('hello'); ${stayAndNotePid}`);
    it.start();
    await untilTrue(() => lines().length === 1);
    expect(readFileSync(log, 'utf8')).toBe('hello\n');
    truncateSync(log, 11 * 1024 * 1024);
    process.kill(Number(lines()[0]), 'SIGKILL');
    await untilTrue(() => lines().length === 2);
    expect([statSync(`${log}.1`).size, readFileSync(log, 'utf8')]).toEqual([11 * 1024 * 1024, 'hello\n']);
  });
});

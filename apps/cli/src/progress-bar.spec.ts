import { describe, expect, it } from '@jest/globals';
import { ProgressBar } from './progress-bar.js';

function drawn(isTTY: boolean, steps: [time: number, done: number][]): string[] {
  const lines: string[] = [];
  let time = 0;
  const bar = new ProgressBar(
    2_000_000,
    '2.0 MB  some.xml',
    { isTTY, write: (text: string) => lines.push(text) },
    () => time,
  );
  for (const [at, done] of steps) {
    time = at;
    bar.show(done);
  }
  bar.clear();
  return lines;
}

describe('ProgressBar', () => {
  it('draws at most ten times a second, and the end always', () => {
    const lines = drawn(true, [
      [0, 0],
      [50, 500_000],
      [100, 1_000_000],
      [150, 2_000_000],
    ]);
    expect(lines).toEqual([
      `\r\u001B[2K[${'.'.repeat(30)}]   0 % of 2.0 MB  some.xml`,
      `\r\u001B[2K[${'#'.repeat(15)}${'.'.repeat(15)}]  50 % of 2.0 MB  some.xml`,
      `\r\u001B[2K[${'#'.repeat(30)}] 100 % of 2.0 MB  some.xml`,
      '\r\u001B[2K',
    ]);
  });

  it('draws nothing where there is no terminal', () => {
    expect(drawn(false, [[0, 2_000_000]])).toEqual([]);
  });
});

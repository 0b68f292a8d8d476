import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The table, a row each; its fields hold no line ends. */
const [head, ...rows] = read('docs/security-checks.csv')
  .trimEnd()
  .split('\n')
  .map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );

/** The title as it stands in the source of a spec, in either form of quotes. */
const stands = (title: string, source: string): boolean =>
  [title, title.replaceAll("'", "\\'")].some((one) => source.includes(`'${one}'`) || source.includes(`"${one}"`));

describe('the table of security checks', () => {
  it('has all 34, each with a test or the reason why there is none', () => {
    expect(head).toEqual(['check', 'about', 'spec', 'test']);
    const checks = Array.from({ length: 34 }, (_, number) => `S${String(number + 1).padStart(2, '0')}`);
    expect([...new Set(rows.map(([check]) => check))]).toEqual(checks);
    for (const row of rows) expect([row, row.length]).toEqual([row, 4]);
    const reasons = rows.filter(([, , spec]) => spec === 'no test').map(([check]) => check);
    expect(reasons).toEqual(['S13', 'S28']);
  });

  it('names tests that there are', () => {
    const missing = rows.filter(([, , spec, test]) => spec !== 'no test' && !stands(test!, read(spec!)));
    expect(missing).toEqual([]);
  });
});

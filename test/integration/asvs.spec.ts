import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
// @ts-expect-error: a tool in plain JavaScript
import { countsOfAsvs, faultsOfAsvs } from '../../tools/asvs.mjs';

const table = readFileSync(new URL('../../docs/asvs.csv', import.meta.url), 'utf8');
const rows = table.trimEnd().split('\n');
/** A run in which every test that the table names passed. */
const names = [...table.matchAll(/,"?test: (.*?)"?$/gm)].map(([, name]) => name!.replaceAll('""', '"'));
const run = { passed: new Set(names), skipped: new Set<string>() };
const faults = (lines: string[], over: object = {}) => faultsOfAsvs(`${lines.join('\n')}\n`, { ...run, ...over });

describe('the table of ASVS requirements', () => {
  it('has every requirement of levels 1 and 2, each with a test or a reason', () => {
    expect(faults(rows)).toEqual([]);
    const { tested, reasoned } = countsOfAsvs(table) as { tested: number; reasoned: number };
    expect([tested + reasoned, tested > 100]).toEqual([70 + 183, true]);
  });

  it('is refused when a test that it names did not pass', () => {
    const [first] = names;
    const passed = new Set(names.slice(1).filter((name) => name !== first));
    expect(faults(rows, { passed })[0]).toMatch(/^docs\/asvs.csv: V\d+\.\d+\.\d+: no test passed that is called "/);
    expect(faults(rows, { passed, skipped: new Set([first]) })).toEqual([]);
  });

  it.each([
    ['a row less', (lines: string[]) => lines.slice(0, -1), /level \d has \d+ rows/],
    ['a row twice', (lines: string[]) => [...lines, lines.at(-1)!], /stands twice/],
    ['no reason', (lines: string[]) => [...lines.slice(0, -1), 'V17.3.2,2,no test: '], /says neither/],
    ['no evidence', (lines: string[]) => [...lines.slice(0, -1), 'V17.3.2,2,'], /says neither/],
    ['another level', (lines: string[]) => [...lines.slice(0, -1), 'V17.3.2,3,no test: out of scope'], /is not id/],
    ['another head', (lines: string[]) => lines.slice(1), /the first line/],
  ])('is refused with %s', (_what, change, fault) => {
    expect(faults(change(rows)).join('\n')).toMatch(fault);
  });
});

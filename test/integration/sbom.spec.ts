import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const read = (name: string): any => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Package> };
const { dependencies, devDependencies, allowScripts } = read('package.json');
const others = Object.entries(packages).filter(([path]) => path !== '');

describe('the packages of others', () => {
  it('are named with one version each, from the registry, with a digest of what is in them', () => {
    expect(others.length).toBeGreaterThan(100);
    // Of those for other systems than the one that wrote the file nobody has seen the content.
    const loose = others.filter(
      ([, { version, resolved, integrity, link, optional }]) =>
        link === true || !version || resolved !== undefined || !(integrity?.startsWith('sha512-') ?? optional),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('are asked for by exact version', () => {
    const ranges = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  it('run no script at installation that was not decided about', () => {
    const scripted = others
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1)!);
    const decided = Object.keys(allowScripts as object);
    expect(scripted.filter((name) => !decided.some((one) => one === name || one.startsWith(`${name}@`)))).toEqual([]);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PAGE_OF_KIND } from './mail-message.js';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

/** What the pages' router knows, as it is written there: `needs/:id`, `sign-in`; the first page is ''. */
const routes = [
  '',
  ...[...read('apps/web/src/app/router.tsx').matchAll(/\bpath: '([^'*]+)'/g)].map(([, path]) => path!),
];

const leadsTo = (path: string): string[] =>
  routes.filter((route) => {
    const [wanted, asked] = [route.split('/'), path.slice(1).split('/')];
    return (
      wanted.length === asked.length &&
      wanted.every((part, at) => part === asked[at] || (part.startsWith(':') && asked[at] !== ''))
    );
  });

/** Paths that features seal into a mail; what varies is a secret or an id. */
const sealed = readdirSync(new URL('libs/', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .flatMap((file) =>
    [...read(`libs/${file}`).matchAll(/sealLink\([^`)]*`([^`]+)`\)/g)].map(
      ([, path]) => [file, path!.replace(/\$\{\w+\}/g, 'x')] as const,
    ),
  );

describe('the pages that mails lead to', () => {
  it('are read off the router and the features', () => {
    expect(routes).toEqual(expect.arrayContaining(['needs/:id', 'sign-in', 'invitation/:token']));
    expect(sealed.map(([, path]) => path)).toEqual(expect.arrayContaining(['/link/x', '/invitation/x']));
    expect(leadsTo('/no-such-page')).toEqual([]);
    expect(leadsTo('/needs/')).toEqual([]);
  });

  it.each(Object.entries(PAGE_OF_KIND))('are there: %s leads to %s', (_kind, path) => {
    expect(leadsTo(path)).toHaveLength(1);
  });

  it.each(sealed)('are there: %s seals %s', (_file, path) => {
    expect(leadsTo(path)).toHaveLength(1);
  });
});

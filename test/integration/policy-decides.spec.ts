import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Views that show more to whoever belongs to an organisation, in whatever function. */
const BELONGING = [
  'apps/api/src/annexes/annex-of-records.ts',
  'apps/api/src/annexes/annex-view.dto.ts',
  'apps/api/src/matches/match-view.dto.ts',
  'apps/api/src/matches/message-view.dto.ts',
  'apps/api/src/organisations/organisation-entry-view.dto.ts',
  'apps/api/src/people/people.controller.ts',
  'libs/history/src/histories.service.ts',
  'libs/history/src/reading.ts',
];

const sources = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.endsWith('metadata.ts')),
);

/** What a file takes from accounts. */
const takes = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/import \{([^}]*)\} from '@tandem\/accounts'/g)].flatMap(
    ([, names]) => names!.split(',').map((name) => name.trim()),
  );

describe('the policy', () => {
  it('alone decides what a function allows: nobody else compares functions', () => {
    expect(sources.length).toBeGreaterThan(300);
    const asking = sources.filter((file) => takes(file).includes('may'));
    expect(asking.length).toBeGreaterThan(8);
    const comparing = sources.filter((file) => takes(file).some((name) => name === 'serves' || name === 'holds'));
    expect(comparing.sort()).toEqual(BELONGING);
  });

  it('is not passed by with functions written out beside a service', () => {
    const written = sources.filter(
      (file) => /\.service\.ts$/.test(file) && /\bserves\([^)]*\[/.test(readFileSync(join(root, file), 'utf8')),
    );
    // Which function may appoint which is a table of its own.
    expect(written).toEqual([]);
  });
});

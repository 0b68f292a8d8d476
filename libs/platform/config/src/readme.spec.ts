import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from './settings.js';

const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');

/** Rows of the README's table of settings: name, default, description. */
const rows = [...readme.matchAll(/^\| `([A-Z_]+)`( _secret_)? +\| (?:`([^`]*)`)? *\| (.*?) *\|$/gm)].map(
  ([, name, secret, fallback, description]) => ({ name, secret: secret !== undefined, default: fallback, description }),
);

describe("the README's table of settings", () => {
  it('says of every setting what the code says of it', () => {
    expect(rows).toEqual(
      SETTINGS.map(({ name, secret, default: fallback, description }) => ({
        name,
        secret,
        default: fallback,
        description,
      })),
    );
  });
});

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readProviders } from './providers-file.js';

let folder: string;
let serial = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-oidc-'));
  write('secret', 'known to both sides\n');
  write('empty', ' \n');
  write('open', 'everybody reads it', 0o644);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const WHOLE = {
  id: 'ministry',
  name: 'Ministry of the Interior',
  issuer: 'https://login.interior.gov.example/realms/staff',
  clientId: 'tandem',
  clientSecretFile: 'secret',
};

const file = (providers: unknown, mode?: number): string =>
  write(`providers-${++serial}.json`, JSON.stringify({ providers }), mode);

const read = (path: string | undefined, environment: 'test' | 'production' = 'production') =>
  readProviders({ oidcFile: path, environment });

describe('the file of providers', () => {
  it('need not be there', () => {
    expect(read(undefined)).toEqual([]);
  });

  it('says who they are, with what is left out as strict as can be', () => {
    expect(read(file([WHOLE]))).toEqual([
      {
        id: 'ministry',
        name: 'Ministry of the Interior',
        issuer: 'https://login.interior.gov.example/realms/staff',
        clientId: 'tandem',
        clientSecret: 'known to both sides',
        emailDomains: [],
        secondFactor: { acr: [], amr: [] },
        maxAgeMinutes: 15,
      },
    ]);
    const more = {
      ...WHOLE,
      emailDomains: ['interior.gov.example'],
      secondFactor: { acr: ['phr'], amr: ['hwk', 'mfa'] },
      maxAgeMinutes: null,
    };
    expect(read(file([more]))).toMatchObject(
      [{ ...more, clientSecretFile: undefined }].map(({ clientSecretFile: _, ...one }) => one),
    );
  });

  it.each([
    ['a field that means nothing', { clientSecret: 'in the open' }, 'knows no "clientSecret"'],
    ['an id that does not fit into addresses', { id: 'Ministry!' }, '"id"'],
    ['no name', { name: ' ' }, '"name"'],
    ['a name that hides something', { name: 'Ministry\u0007' }, '"name"'],
    ['an issuer without TLS', { issuer: 'http://login.interior.gov.example' }, '"issuer"'],
    ['an issuer on this machine without TLS', { issuer: 'http://127.0.0.1:4000' }, '"issuer"'],
    ['an issuer with a query', { issuer: 'https://login.example/?a=b' }, '"issuer"'],
    ['an issuer with a password', { issuer: 'https://a:b@login.example' }, '"issuer"'],
    ['an issuer of another kind', { issuer: 'file:///etc' }, '"issuer"'],
    ['no client', { clientId: undefined }, '"clientId"'],
    ['a secret that is not there', { clientSecretFile: 'gone' }, '"clientSecretFile" is not a file'],
    ['an empty secret', { clientSecretFile: 'empty' }, '"clientSecretFile" is empty'],
    ['a secret that everybody reads', { clientSecretFile: 'open' }, 'can be read or changed by others'],
    ['a domain with a sign of its own', { emailDomains: ['@gov.example'] }, '"emailDomains"'],
    ['domains that are no list', { emailDomains: 'gov.example' }, '"emailDomains"'],
    ['a second factor in other words', { secondFactor: { any: true } }, '"secondFactor"'],
    ['a second factor of no text', { secondFactor: { amr: [7] } }, '"secondFactor.amr"'],
    ['an age of nothing', { maxAgeMinutes: 0 }, '"maxAgeMinutes"'],
  ])('is refused with %s, by place and without a secret', (_, change, said) => {
    const path = file([WHOLE, { ...WHOLE, id: 'second', issuer: 'https://second.example', ...change }]);
    const error = (() => {
      try {
        read(path);
      } catch (caught) {
        return caught as Error & { code: string };
      }
      return null;
    })();
    expect(error?.code).toBe('PROVIDERS_FILE_UNUSABLE');
    expect(error?.message).toContain(`TANDEM_OIDC_FILE: "${path}" providers[1]: `);
    expect(error?.message).toContain(said);
    expect(error?.message).not.toMatch(/known to both sides|everybody reads it|in the open/);
  });

  it('may name a provider on this machine without TLS outside production', () => {
    for (const issuer of ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])
      expect(read(file([{ ...WHOLE, issuer }]), 'test')).toMatchObject([{ issuer }]);
    expect(() => read(file([{ ...WHOLE, issuer: 'http://10.0.0.1' }]), 'test')).toThrow('"issuer"');
  });

  it.each([
    ['an id twice', [WHOLE, { ...WHOLE, issuer: 'https://second.example' }], 'names one "id" twice'],
    ['an issuer twice', [WHOLE, { ...WHOLE, id: 'second' }], 'names one "issuer" twice'],
    ['no list', {}, 'needs "providers"'],
    ['more than twenty', Array.from({ length: 21 }, () => WHOLE), 'needs "providers"'],
    ['something else in the list', ['ministry'], 'is not an object'],
  ])('is refused with %s', (_, providers, said) => {
    expect(() => read(file(providers))).toThrow(said);
  });

  it('is refused where others could change it, where it is too long and where it is not JSON', () => {
    expect(() => read(file([WHOLE], 0o622))).toThrow('can be read or changed by others');
    expect(() => read(file([WHOLE], 0o620))).toThrow('can be read or changed by others');
    expect(read(file([WHOLE], 0o644))).toHaveLength(1);
    expect(() => read(write('long.json', `"${'x'.repeat(70_000)}"`))).toThrow('has more than 65536 bytes');
    expect(() => read(write('text.json', 'clientSecret: hunter2'))).toThrow(/is not JSON$/);
    expect(() => read(join(folder, 'gone.json'))).toThrow('is not a file');
  });
});

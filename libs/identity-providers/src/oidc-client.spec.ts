import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { OutsideHttp, OutsideRequest } from '@tandem/platform/outbound';
import type { IdentityProvider } from './identity-provider.js';
import { OidcClient } from './oidc-client.js';

Logger.overrideLogger(false);

const SECRETS = { state: 'a state', nonce: 'a nonce', verifier: 'v'.repeat(43) };
const provider = (over: Partial<IdentityProvider>): IdentityProvider => ({
  id: 'one',
  name: 'One',
  issuer: 'https://login.example',
  clientId: 'tandem',
  clientSecret: 'a secret',
  emailDomains: [],
  secondFactor: { acr: [], amr: [] },
  maxAgeMinutes: null,
  ...over,
});

/** A provider that describes itself so, and what it was asked. */
function described(issuer: string): { client: OidcClient; asked: (OutsideRequest & { address: string })[] } {
  const asked: (OutsideRequest & { address: string })[] = [];
  const description = {
    issuer,
    authorization_endpoint: 'https://login.example/authorize',
    token_endpoint: 'https://login.example/token',
    jwks_uri: 'https://login.example/jwks',
  };
  const fetch = (address: string, wanted: OutsideRequest) => {
    asked.push({ ...wanted, address });
    const body = Buffer.from(JSON.stringify(description));
    return Promise.resolve({ status: 200, headers: { 'content-type': 'application/json' }, body });
  };
  return { client: new OidcClient({ fetch } as unknown as OutsideHttp), asked };
}

describe('what a provider says of itself', () => {
  it.each([
    ['another provider', 'https://login.example', 'https://evil.example'],
    ['itself with a slash more', 'https://login.example', 'https://login.example/'],
    // One address for many tenants, of which each would be let in.
    [
      'a template for any tenant',
      'https://login.microsoftonline.com/common/v2.0',
      'https://login.microsoftonline.com/{tenantid}/v2.0',
    ],
  ])('is not believed where it describes %s', async (_, issuer, said) => {
    const { client } = described(said);
    await expect(client.address(provider({ issuer }), SECRETS)).rejects.toMatchObject({ code: 'PROVIDER_NOT_REACHED' });
  });

  it('is read once an hour, and again at once after it could not be', async () => {
    const { client, asked } = described('https://login.example');
    await client.address(provider({}), SECRETS);
    await client.address(provider({}), SECRETS);
    expect(asked.map(({ address }) => address)).toEqual(['https://login.example/.well-known/openid-configuration']);

    const wrong = described('https://evil.example');
    for (let time = 0; time < 2; time++) await wrong.client.address(provider({}), SECRETS).catch(() => undefined);
    expect(wrong.asked).toHaveLength(2);
  });
});

describe('where a browser is sent', () => {
  const addressFor = async (over: Partial<IdentityProvider>) => {
    const { client } = described('https://login.example');
    return Object.fromEntries(new URL(await client.address(provider(over), SECRETS)).searchParams);
  };

  it('asks for no more than is looked at', async () => {
    const plain = await addressFor({});
    expect(plain).toMatchObject({ scope: 'openid', state: 'a state', nonce: 'a nonce' });
    expect(plain).not.toHaveProperty('max_age');
    expect(plain).not.toHaveProperty('acr_values');
    const more = { emailDomains: ['gov.example'], maxAgeMinutes: 15, secondFactor: { acr: ['a', 'b'], amr: ['c'] } };
    expect(await addressFor(more)).toMatchObject({ scope: 'openid email', max_age: '900', acr_values: 'a b' });
  });

  it('never shows the verifier', async () => {
    expect(JSON.stringify(await addressFor({}))).not.toContain(SECRETS.verifier);
  });
});

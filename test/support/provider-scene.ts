import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TERMS_VERSION, hashPassword } from '@tandem/accounts';
import type { Answer } from './api-client.js';
import { CLIENT, IdentityProvider } from './identity-provider.js';
import { openApi, type OpenApi, type Speaker } from './open-api.js';
import { TravellingBrowser } from './travelling-browser.js';

const ORIGIN = 'https://tandem.example';
const PASSWORD = 'four unrelated words of mine';

/** What the operator says of the first provider besides what both have. */
export const TRUSTED = { acr: ['phishing-resistant'], amr: ['hwk'] };
export const DOMAIN = 'interior.gov.example';

/** The API with two providers: `a` may show second factors, `b` may speak for one domain only. */
export class ProviderScene {
  private constructor(
    readonly api: OpenApi,
    readonly a: IdentityProvider,
    readonly b: IdentityProvider,
    private readonly passwordHash: string,
    private readonly folder: string,
  ) {}

  static async open(): Promise<ProviderScene> {
    const folder = await mkdtemp(join(tmpdir(), 'tandem-providers-'));
    const a = await IdentityProvider.start(`${ORIGIN}/sign-in/with/a`);
    const b = await IdentityProvider.start(`${ORIGIN}/sign-in/with/b`);
    const common = { clientId: CLIENT.clientId, clientSecretFile: 'secret' };
    const providers = [
      { ...common, id: 'a', name: 'Ministry of the Interior', issuer: a.issuer, secondFactor: TRUSTED },
      { ...common, id: 'b', name: 'Treasury', issuer: b.issuer, emailDomains: [DOMAIN], maxAgeMinutes: null },
      // The first one by an address that it does not call itself by.
      { ...common, id: 'c', name: 'Misnamed', issuer: a.issuer.replace('127.0.0.1', 'localhost') },
    ];
    await writeFile(join(folder, 'secret'), `${CLIENT.clientSecret}\n`, { mode: 0o600 });
    await writeFile(join(folder, 'providers.json'), JSON.stringify({ providers }), { mode: 0o600 });
    process.env.PUBLIC_URL = ORIGIN;
    process.env.TANDEM_OIDC_FILE = join(folder, 'providers.json');
    return new ProviderScene(await openApi(), a, b, await hashPassword(PASSWORD), folder);
  }

  /** All tries of one network count together, and here everybody sits in the same. */
  async forgetTries(): Promise<void> {
    await this.api.sql('DELETE FROM rate_limits');
  }

  browser(): TravellingBrowser {
    return new TravellingBrowser(this.api);
  }

  async someone(roles = ['national_endorser']): Promise<Speaker & { email: string }> {
    const speaker = await this.api.party({ name: 'Somewhere', kind: 'state', country: 'GMB', roles });
    await this.api.sql(
      'UPDATE people SET password_hash = $2, terms_version = $3, terms_accepted_at = now() WHERE id = $1',
      [speaker.personId, this.passwordHash, TERMS_VERSION],
    );
    const [row] = await this.api.sql<{ email: string }>('SELECT email FROM people WHERE id = $1', [speaker.personId]);
    return { ...speaker, email: row!.email };
  }

  /** A browser in which the person has signed in with the password. */
  async signedIn({ email }: { email: string }): Promise<TravellingBrowser> {
    const browser = this.browser();
    const answer = await browser.post('/session', { email, password: PASSWORD });
    if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status}`);
    return browser;
  }

  /** Links whom provider `a` signs in to the person. */
  async link(person: { email: string }): Promise<TravellingBrowser> {
    const browser = await this.signedIn(person);
    const answer = await browser.answer('a', await browser.travel('/identity-providers/a/link'));
    if (answer.status !== 200) throw new Error(`Nothing was linked: ${JSON.stringify(answer.body)}`);
    return browser;
  }

  /** From the button to the end. */
  async signIn(provider = 'a', browser = this.browser()): Promise<Answer> {
    return browser.answer(provider, await browser.travel(`/identity-providers/${provider}/sign-in`));
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.a.stop();
    await this.b.stop();
    delete process.env.TANDEM_OIDC_FILE;
    delete process.env.PUBLIC_URL;
    await rm(this.folder, { recursive: true });
  }
}

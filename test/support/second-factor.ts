import { TERMS_VERSION } from '@tandem/accounts';
import { totp } from '@tandem/sign-in';
import type { CookieClient } from './cookie-client.js';
import type { OpenApi } from './open-api.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32 back to bytes. */
function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** An app for codes that holds one secret. */
export class CodeApp {
  constructor(
    private readonly api: Pick<OpenApi, 'sql'>,
    private readonly secret: string,
  ) {}

  /** The code that the app shows now, or some steps of 30 seconds later. */
  async code(later = 0): Promise<string> {
    const [row] = await this.api.sql<{ step: number }>('SELECT floor(extract(epoch FROM now()) / 30)::int AS step');
    return totp(bytesOf(this.secret), row!.step + later);
  }

  /** Lets codes that were used count again, as if some minutes had passed. */
  async wait(): Promise<void> {
    await this.api.sql('UPDATE totp_factors SET last_step = 0');
  }
}

/** Sets an app for codes up in a session. */
export async function enrol(
  api: Pick<OpenApi, 'sql'>,
  browser: CookieClient,
): Promise<{ app: CodeApp; recoveryCodes: string[] }> {
  const begun = await browser.post('/session/totp');
  const app = new CodeApp(api, (begun.body as { secret: string }).secret);
  const confirmed = await browser.post('/session/totp/confirm', { code: await app.code() });
  if (confirmed.status !== 200) throw new Error(`No second factor was set up: ${JSON.stringify(confirmed.body)}`);
  await app.wait();
  return { app, recoveryCodes: (confirmed.body as { recoveryCodes: string[] }).recoveryCodes };
}

/** Gives a person, who has accepted the terms, a password by a one-time link, and signs the person in. */
export async function signInByLink(
  api: Pick<OpenApi, 'sql'>,
  browser: CookieClient,
  personId: string,
  password: string,
): Promise<{ email: string }> {
  const link = crypto.randomUUID();
  await api.sql('UPDATE people SET terms_version = $2, terms_accepted_at = now() WHERE id = $1', [
    personId,
    TERMS_VERSION,
  ]);
  await api.sql(
    `INSERT INTO sign_in_links (token_hash, person_id, expires_at)
     VALUES (encode(sha256($1::bytea), 'hex'), $2, now() + interval '1 hour')`,
    [link, personId],
  );
  const answer = await browser.post('/session/link', { token: link, password });
  if (answer.status !== 200) throw new Error(`The link opened nothing: ${JSON.stringify(answer.body)}`);
  const [person] = await api.sql<{ email: string }>('SELECT email FROM people WHERE id = $1', [personId]);
  return { email: person!.email };
}

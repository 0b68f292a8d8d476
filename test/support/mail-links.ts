import { openLink } from '@tandem/platform/mail-wanted';
import { KeyRing } from '@tandem/platform/sealing';
import type { OpenApi } from './open-api.js';

/** A mail that a feature has wanted, with the path of its link. */
export interface WantedMail {
  kind: string;
  to: { personId?: string; address?: string; language?: string };
  params: Record<string, string>;
  /** Null for a mail that leads to the page of its kind. */
  path: string | null;
}

/** What mails were wanted so far, oldest first. */
export async function wantedMails(api: Pick<OpenApi, 'sql' | 'app'>): Promise<WantedMail[]> {
  const rows = await api.sql<{ payload: Omit<WantedMail, 'path'> & { fact: string; sealedLink?: string } }>(
    `SELECT payload FROM outbox WHERE topic = 'mail.wanted' ORDER BY seq`,
  );
  const keys = api.app.get(KeyRing, { strict: false });
  return Promise.all(
    rows.map(async ({ payload: { kind, to, params, fact, sealedLink } }) => ({
      kind,
      to,
      params,
      path: sealedLink === undefined ? null : await openLink(keys, fact, sealedLink),
    })),
  );
}

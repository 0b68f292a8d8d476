import { join } from 'node:path';
import { loadConfig } from '@tandem/platform/config';

/** How mail leaves this installation. */
export interface MailSettings {
  /** `smtp:` or `smtps:`; where it is undefined, mail is written into `folder` instead. */
  readonly smtpUrl: string | undefined;
  readonly folder: string;
  /** `Name <address>`. */
  readonly from: string;
  /** Address of this installation, set before every link. */
  readonly publicUrl: string;
  /** Milliseconds that the mail server may be silent. */
  readonly patience: number;
  /** Seconds before each further attempt; after the last the mail has failed. */
  readonly retryAfter: readonly number[];
}

/** Provider token of the MailSettings. */
export const MAIL_SETTINGS = Symbol('MAIL_SETTINGS');

const MINUTE = 60;
const HOUR = 3_600;

/** From this process's settings. */
export function mailSettings(): MailSettings {
  const { smtpUrl, home, publicUrl, mailFrom } = loadConfig();
  return {
    smtpUrl,
    folder: join(home, 'mail'),
    from: mailFrom ?? `Tandem <no-reply@${new URL(publicUrl).hostname}>`,
    publicUrl,
    patience: 10_000,
    retryAfter: [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR],
  };
}

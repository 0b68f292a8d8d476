import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailMessage } from './mail-message.js';
import type { MailSettings } from './mail-settings.js';

/** Provider token of the MailTransport. */
export const MAIL_TRANSPORT = Symbol('MAIL_TRANSPORT');

/** Takes a message off our hands, or throws: MailRefused for good, anything else for now. */
export interface MailTransport {
  send(message: MailMessage): Promise<void>;
}

/** The mail server will never take this mail for this address. */
export class MailRefused extends Error {
  readonly code = 'MAIL_REFUSED';
}

/** The mail server has not answered in time. */
export class MailServerSilent extends Error {
  readonly code = 'MAIL_SERVER_SILENT';
}

/** Over SMTP where a server is set, else into a folder. */
export function mailTransport({ smtpUrl, folder, patience }: MailSettings): MailTransport {
  return smtpUrl === undefined ? new MailFolder(folder) : new SmtpTransport(smtpUrl, patience);
}

const NO_ACCESS = { disableFileAccess: true, disableUrlAccess: true } as const;

class SmtpTransport implements MailTransport {
  private readonly server;

  constructor(
    url: string,
    private readonly patience: number,
  ) {
    this.server = createTransport({
      url,
      ...NO_ACCESS,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      dnsTimeout: patience,
    });
  }

  async send(message: MailMessage): Promise<void> {
    const sending = this.server.sendMail(message);
    // It may fail after the time is up, when nobody listens any more.
    sending.catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    // Each answer may come in time and all of them still take for ever.
    const timeUp = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new MailServerSilent('The mail server takes too long'));
      }, 2 * this.patience);
    });
    try {
      await Promise.race([sending, timeUp]);
    } catch (error) {
      throw refusal(error) ?? error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A 5xx about the recipient or the message is final; one about us (sender, sign-in) is for the operator to put right. */
function refusal(error: unknown): MailRefused | undefined {
  const { responseCode, command, message } = error as { responseCode?: number; command?: string; message: string };
  const final = responseCode !== undefined && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  return final ? new MailRefused(message, { cause: error }) : undefined;
}

/** The mail catcher of an installation without a mail server: one .eml file for each mail, for its owner's eyes only. */
class MailFolder implements MailTransport {
  private readonly composer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    ...NO_ACCESS,
  });

  constructor(private readonly folder: string) {}

  async send(message: MailMessage): Promise<void> {
    const { message: bytes } = await this.composer.sendMail(message);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, fileName(message));
    await writeFile(`${path}.part`, bytes, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }
}

/** The same for each attempt, and in order of time. */
const fileName = ({ date, messageId }: MailMessage): string =>
  `${date.toISOString().replaceAll(':', '')}-${/[0-9a-f-]{36}/.exec(messageId)?.[0] ?? 'mail'}.eml`;

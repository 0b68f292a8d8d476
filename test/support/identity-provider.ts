import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@tandem/platform/embedded';

/** Who signs in at the provider next, whoever the browser is. */
export interface ProviderAccount {
  sub: string;
  email?: string;
  emailVerified?: boolean;
  acr?: string;
  amr?: string[];
  /** Seconds since 1970, where it was not now. */
  signedInAt?: number;
  /** Says no on the provider's page. */
  refuses?: boolean;
}

/** How the ID token differs from an honest one. */
export interface Twist {
  /** Null for one that is left out. */
  claims?: Record<string, unknown>;
  unsigned?: boolean;
  byForeignKey?: boolean;
}

export const CLIENT = { clientId: 'tandem', clientSecret: 'a secret that both sides know' };

const PROGRAM = fileURLToPath(new URL('./identity-provider-process.mjs', import.meta.url));

/** An OpenID provider (oidc-provider) in a process of its own. */
export class IdentityProvider {
  /** Paths that were asked for, by browsers and by us. */
  readonly asked: string[] = [];
  private process: ChildProcess | undefined;
  /** The same when it is started again. */
  private readonly key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });

  private redirectUri = '';

  private constructor(private readonly port: number) {}

  /** Has its address, and does not answer yet. */
  static async named(): Promise<IdentityProvider> {
    return new IdentityProvider(await freePort());
  }

  static async start(redirectUri: string): Promise<IdentityProvider> {
    const provider = await IdentityProvider.named();
    await provider.start(redirectUri);
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(redirectUri = this.redirectUri): Promise<void> {
    this.redirectUri = redirectUri;
    const settings = JSON.stringify({ ...CLIENT, port: this.port, redirectUri: this.redirectUri, key: this.key });
    const child = fork(PROGRAM, [settings], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', (message: { asked?: string }) => {
      if (message.asked !== undefined) this.asked.push(message.asked);
    });
    this.process = child;
    await told(child);
  }

  /** From the next sign-in on. */
  async tell(account: ProviderAccount, twist: Twist | null = null): Promise<void> {
    if (!this.process) throw new Error('The provider is not running');
    const heard = told(this.process);
    this.process.send({ account, twist });
    await heard;
  }

  async stop(): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

/** Settles when the process has done what it was told. */
function told(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (message: { told?: boolean }) => {
      if (!message.told) return;
      child.off('message', hear);
      resolve();
    };
    child.on('message', hear);
    child.once('exit', (code) => {
      reject(new Error(`The provider ended: ${code}`));
    });
  });
}

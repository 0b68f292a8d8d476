import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@tandem/platform/embedded';

/**
 * What the server does with a message: takes it; refuses sender or recipient for good; says "not now"; or reads all of
 * it and then is silent for ever, cuts the connection, or dies.
 */
export type MailServerBehaviour = 'take' | 'refuse sender' | 'refuse' | 'not now' | 'silent' | 'cut' | 'die';

/** A message as it came over the wire, whether or not the server said that it has it. */
export interface ReceivedMail {
  recipients: string[];
  raw: string;
}

const PROGRAM = fileURLToPath(new URL('./mail-server-process.mjs', import.meta.url));

/** A mail server in a process of its own, on a port that stays the same when it is started again. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  private process: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<MailServer> {
    const server = new MailServer(await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const child = fork(PROGRAM, [String(this.port)], { execArgv: [] });
    child.on('message', (message: { received?: ReceivedMail }) => {
      if (message.received) this.received.push(message.received);
    });
    this.process = child;
    await once(child, 'message');
  }

  /** From the next message on. */
  async behave(behaviour: MailServerBehaviour): Promise<void> {
    this.process?.send({ behave: behaviour });
    if (this.process) await once(this.process, 'message');
  }

  /** Ends it at once, unless it has died already. */
  async stop(): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

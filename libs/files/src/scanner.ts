import { connect, type NetConnectOpts, type Socket } from 'node:net';

/** A scanner of the operator's that speaks the protocol of clamd. */
export interface Scanner {
  /**
   * @returns the name of what was found, null where nothing was
   * @throws ScannerAway, ScannerRefused
   */
  scan(bytes: Buffer): Promise<string | null>;
}

/** Provider token of the Scanner; null where none is set. */
export const SCANNER = Symbol('SCANNER');

/** Nobody answers, or not in time: all files wait. */
export class ScannerAway extends Error {
  readonly code = 'SCANNER_AWAY';
}

/** It answers, and does not say whether this file is clean: this file waits. */
export class ScannerRefused extends Error {
  readonly code = 'SCANNER_REFUSED';
}

const CHUNK = 64 * 1024;
const LONGEST_ANSWER = 4 * 1024;

/** Milliseconds. */
export interface ScannerPatience {
  /** Until it answers at all. */
  connect: number;
  /** Of silence. */
  silent: number;
  /** For all of it. */
  whole: number;
}

const PATIENCE: ScannerPatience = { connect: 5_000, silent: 30_000, whole: 60_000 };

/** clamd at `tcp://host:port` or `unix:///path`: one connection for each file, by INSTREAM. */
export class Clamd implements Scanner {
  private readonly address: NetConnectOpts;

  constructor(
    url: string,
    private readonly patience: ScannerPatience = PATIENCE,
  ) {
    const { protocol, hostname, port, pathname } = new URL(url);
    this.address =
      protocol === 'unix:'
        ? { path: decodeURIComponent(pathname) }
        : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) };
  }

  async scan(bytes: Buffer): Promise<string | null> {
    const answer = await this.ask([Buffer.from('zINSTREAM\0'), ...framed(bytes)]);
    if (answer === 'stream: OK') return null;
    const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    if (found === undefined) throw new ScannerRefused(`The scanner said: ${answer.slice(0, 200)}`);
    return found.slice(0, 200);
  }

  /** Whether it is there. @throws ScannerAway, ScannerRefused */
  async ping(): Promise<void> {
    const answer = await this.ask([Buffer.from('zPING\0')]);
    if (answer !== 'PONG') throw new ScannerRefused(`The scanner said: ${answer.slice(0, 200)}`);
  }

  /** One command, and the answer up to its end mark. */
  private ask(parts: readonly Buffer[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.address);
      let answer = '';
      const away = (why: string): void => {
        socket.destroy();
        reject(new ScannerAway(`The scanner ${why}.`));
      };
      const timer = setTimeout(away, this.patience.whole, 'took too long');
      socket.setTimeout(this.patience.connect);
      socket.on('timeout', () => {
        away('is silent');
      });
      socket.on('connect', () => {
        socket.setTimeout(this.patience.silent);
        void send(socket, parts);
      });
      socket.on('data', (part: Buffer) => {
        answer += part.toString('latin1');
        if (answer.includes('\0') || answer.length > LONGEST_ANSWER) socket.destroy();
      });
      // A refusal may come with the connection cut while the file is still being sent.
      socket.on('error', (error) => {
        if (answer === '') away(`was not reached: ${error.message}`);
      });
      socket.on('close', () => {
        clearTimeout(timer);
        const end = answer.indexOf('\0');
        if (end >= 0) resolve(answer.slice(0, end));
        else reject(new ScannerAway('The scanner ended without an answer.'));
      });
    });
  }
}

/** Length and bytes of each part, and a part of none at the end. */
function framed(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const part = bytes.subarray(at, at + CHUNK);
    parts.push(length(part.length), part);
  }
  return [...parts, length(0)];
}

function length(bytes: number): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(bytes);
  return prefix;
}

/** No faster than it is taken. */
async function send(socket: Socket, parts: readonly Buffer[]): Promise<void> {
  for (const part of parts) {
    if (socket.destroyed) return;
    if (!socket.write(part))
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve).once('close', resolve);
      });
  }
}

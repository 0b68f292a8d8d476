import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** What it does with a file: says what is in it; refuses it for its size; is silent; cuts the connection. */
export type ClamdBehaviour = 'judge' | 'too large' | 'silent' | 'cut';

/** What the server knows as malware, and nothing else does. */
export const SIGNATURE = 'a signature that only the scanner knows';

/** A server that speaks the protocol of clamd: zPING, and zINSTREAM in parts with their length before them. */
export class FakeClamd {
  behaviour: ClamdBehaviour = 'judge';
  /** Files as they came, put together again. */
  readonly scanned: Buffer[] = [];
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  /** @param at - a port, 0 for any, or the path of a socket */
  async start(at: number | string): Promise<string> {
    this.server = createServer((socket) => {
      this.sockets.add(socket);
      this.serve(socket);
    });
    if (typeof at === 'number') this.server.listen(at, '127.0.0.1');
    else this.server.listen(at);
    await once(this.server, 'listening');
    const address = this.server.address();
    return typeof address === 'string' || address === null ? `unix://${at}` : `tcp://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    server.close();
    await once(server, 'close');
  }

  private serve(socket: Socket): void {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      bytes = Buffer.concat([bytes, part]);
      if (this.behaviour === 'silent') return;
      if (bytes.toString('latin1') === 'zPING\0') socket.end('PONG\0');
      const file = streamed(bytes);
      if (!file) return;
      this.scanned.push(file);
      if (this.behaviour === 'cut') socket.destroy();
      else if (this.behaviour === 'too large') socket.end('INSTREAM size limit exceeded. ERROR\0');
      else socket.end(file.includes(SIGNATURE) ? 'stream: Test.Signature FOUND\0' : 'stream: OK\0');
    });
  }
}

/** The file of a whole INSTREAM command; null before its end. */
function streamed(bytes: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!bytes.subarray(0, command.length).equals(command)) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

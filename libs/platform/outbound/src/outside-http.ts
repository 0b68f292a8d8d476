import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { OutsideRefused } from './outside-refused.js';
import { isPublic, publicLookup, resolveBySystem, type Resolve } from './public-address.js';

export interface OutsideRequest {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Bytes of the answer, after which it is broken off; 1 MiB unless told. */
  maxBytes?: number;
  /** Milliseconds for all of it, with the look-up of the name; 10 000 unless told. */
  timeoutMs?: number;
}

export interface OutsideAnswer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** What a test of its own servers needs; never taken from settings. */
interface Exceptions {
  resolve?: Resolve;
  /** Addresses that count as public, with http and any port. */
  trusted?: readonly string[];
}

const PORTS = new Set(['', '443', '8443']);
const REDIRECTS = new Set([300, 301, 302, 303, 305, 307, 308]);

/**
 * Requests to addresses that others have named: https only, two ports, public addresses only (each that the name
 * resolves to, and the one that is connected to), no redirects, limits of size and time.
 */
export class OutsideHttp {
  private readonly agent: Agent;
  private readonly trusted: ReadonlySet<string>;

  constructor({ resolve = resolveBySystem, trusted = [] }: Exceptions = {}) {
    this.trusted = new Set(trusted);
    this.agent = new Agent({
      connect: { lookup: publicLookup(resolve, (address) => this.isAllowed(address)), timeout: 5_000 },
      // Each request looks the name up anew.
      pipelining: 0,
      maxHeaderSize: 16_384,
      // One request each; no connection is kept for a later one of another's.
      keepAliveTimeout: 1,
      keepAliveMaxTimeout: 1,
    });
  }

  /** @throws OutsideRefused */
  async fetch(address: string, wanted: OutsideRequest = {}): Promise<OutsideAnswer> {
    const url = this.checked(address);
    const { method = 'GET', headers = {}, body, maxBytes = 1024 * 1024, timeoutMs = 10_000 } = wanted;
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await request(url, { method, headers, body: body ?? null, dispatcher: this.agent, signal });
      if (REDIRECTS.has(answer.statusCode)) {
        // Nobody reads the rest, so nobody is there for its end either.
        answer.body.on('error', () => undefined).destroy();
        throw new OutsideRefused('REDIRECTED');
      }
      return { status: answer.statusCode, headers: answer.headers, body: await upTo(maxBytes, answer.body) };
    } catch (error) {
      if (signal.aborted) throw new OutsideRefused('TOO_SLOW', { cause: error });
      throw refusalIn(error) ?? new OutsideRefused('NOT_REACHED', { cause: error });
    }
  }

  /** Ends what is open. */
  close(): Promise<void> {
    return this.agent.destroy();
  }

  private checked(address: string): URL {
    if (!URL.canParse(address)) throw new OutsideRefused('ADDRESS_NOT_VALID');
    const url = new URL(address);
    if (url.username !== '' || url.password !== '') throw new OutsideRefused('CREDENTIALS_IN_ADDRESS');
    // Sockets do not look up what is an address already. The parser has turned odd forms of IPv4 into the usual one.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const trusted = this.trusted.has(host);
    if (url.protocol !== 'https:' && !(trusted && url.protocol === 'http:')) throw new OutsideRefused('NOT_HTTPS');
    if (!trusted && !PORTS.has(url.port)) throw new OutsideRefused('PORT_NOT_ALLOWED');
    if (isIP(host) !== 0 && !this.isAllowed(host)) throw new OutsideRefused('ADDRESS_NOT_PUBLIC');
    return url;
  }

  private isAllowed(address: string): boolean {
    return isPublic(address) || this.trusted.has(address);
  }
}

async function upTo(maxBytes: number, body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > maxBytes) throw new OutsideRefused('TOO_LARGE');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Ours, wherever the client has put it. */
function refusalIn(error: unknown): OutsideRefused | null {
  if (error instanceof OutsideRefused) return error;
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : null;
}

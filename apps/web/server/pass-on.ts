import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, request } from 'node:http';

/** Headers that concern one connection only (RFC 9110 §7.6.1). */
const ofTheConnection = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'upgrade',
];

const away = {
  type: 'about:blank',
  title: 'Service Unavailable',
  status: 503,
  code: 'API_UNAVAILABLE',
  detail: 'The service does not answer at the moment. Try again in a few seconds.',
};

/** A request as Express gives it: with the path before routers cut it. */
type Incoming = IncomingMessage & { readonly originalUrl: string };

/**
 * Passes requests on to the api and its answers back, each as a stream, so that events arrive as they are sent.
 * While the api is away it answers 503 with problem+json.
 */
export function passOn({ apiUrl, behindProxy }: { apiUrl: string; behindProxy: boolean }) {
  return (incoming: Incoming, outgoing: ServerResponse): void => {
    // One connection each: a kept one that the api has just closed would lose the request.
    const passed = request(`${apiUrl}${incoming.originalUrl}`, {
      method: incoming.method,
      headers: headersFor(incoming, behindProxy),
      agent: false,
    });
    passed.once('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, withoutConnection(answer.headers));
      // The first bytes of a stream of events may be long in coming; its headers must not wait for them.
      outgoing.flushHeaders();
      answer.pipe(outgoing);
      answer.once('aborted', () => outgoing.destroy());
    });
    passed.once('error', () => {
      if (outgoing.headersSent) outgoing.destroy();
      else apologise(outgoing);
    });
    outgoing.once('close', () => passed.destroy());
    incoming.pipe(passed);
  };
}

function headersFor(incoming: Incoming, behindProxy: boolean): IncomingHttpHeaders {
  const headers = withoutConnection(incoming.headers);
  const sender = incoming.socket.remoteAddress ?? '';
  const before = behindProxy ? headers['x-forwarded-for'] : undefined;
  headers['x-forwarded-for'] = before === undefined ? sender : `${String(before)}, ${sender}`;
  if (!behindProxy) {
    // Nobody in front is trusted, so what a browser claims about these is dropped.
    headers['x-forwarded-proto'] = 'http';
    delete headers['x-forwarded-host'];
    delete headers.forwarded;
  }
  return headers;
}

function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = headers.connection?.split(',').map((name) => name.trim().toLowerCase()) ?? [];
  const dropped = [...ofTheConnection, ...named];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.includes(name)));
}

function apologise(outgoing: ServerResponse): void {
  outgoing.writeHead(away.status, {
    'Content-Type': 'application/problem+json',
    'Retry-After': '2',
    'Cache-Control': 'no-store',
  });
  outgoing.end(JSON.stringify(away));
}

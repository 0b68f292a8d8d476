import { type DestinationStream, type Level, type LogFn, type Logger, pino } from 'pino';
import { errorFacts, isError, safeMessage } from './error-facts.js';

const SECRETS = ['authorization', 'cookie', 'password', 'token', '["set-cookie"]'];
/** Each secret at the top and up to three levels deep, as in `req.headers.cookie`. */
const PATHS = SECRETS.flatMap((name) =>
  ['', '*', '*.*', '*.*.*'].map((prefix) =>
    prefix === '' || name.startsWith('[') ? prefix + name : `${prefix}.${name}`,
  ),
);

/**
 * The log of one process: JSON lines on standard output, with secrets blotted out.
 *
 * @param role which process it is, e.g. `worker`
 */
export function createLogger(role: string, level: Level | 'silent', to?: DestinationStream): Logger {
  const options = {
    level,
    base: { role, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: PATHS, censor: '[hidden]' },
    serializers: { err: errorFacts },
    hooks: { logMethod: withSafeMessage },
  };
  return to ? pino(options, to) : pino(options);
}

/** A line without a text of its own would get the error's whole message. */
function withSafeMessage(this: Logger, args: Parameters<LogFn>, write: LogFn): void {
  const [first, message] = args as [unknown, unknown];
  const err: unknown = isError(first) ? first : (first as { err?: unknown } | null)?.err;
  if (isError(err) && message === undefined)
    write.call(this, isError(first) ? { err } : (first as object), safeMessage(err));
  else if (isError(first)) write.call(this, { err }, message as string);
  else write.apply(this, args);
}

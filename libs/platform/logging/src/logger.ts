import { type DestinationStream, type Level, type Logger, pino } from 'pino';

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
  };
  return to ? pino(options, to) : pino(options);
}

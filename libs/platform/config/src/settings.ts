import { accessSync, constants } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** One environment variable: where it is declared it is also documented, and the README's table is tested against this. */
export interface Setting {
  readonly name: string;
  /** The text that is read when the variable is unset or empty; `undefined` when there is none. */
  readonly default: string | undefined;
  readonly description: string;
  /** A secret may also come as `NAME_FILE`, the path of a file that holds it. */
  readonly secret: boolean;
}

/** How much the log tells, from nothing to everything. */
export type LogLevel = (typeof logLevels)[number];
/** What Express takes for "trust proxy": nobody, a number of hops, or addresses. */
export type TrustProxy = false | number | string[];
export type Environment = (typeof environments)[number];

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const environments = ['development', 'test', 'production'] as const;
const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

interface Declaration<T> {
  readonly default?: string;
  readonly description: string;
  readonly secret?: true;
  /** Turns the text into its value or throws an Error that says what is wrong with it. */
  readonly parse: (text: string) => T;
}

/** Every variable that Tandem reads. */
export const declarations = {
  NODE_ENV: declare({
    default: 'development',
    description: 'development, test or production; production insists on its safeguards (docs/operators.md)',
    parse: oneOf(environments),
  }),
  PORT: declare({
    default: '3000',
    description: 'Port that the web process (or the process itself) listens on',
    parse: port,
  }),
  HOST: declare({ default: '127.0.0.1', description: 'Address to listen on; 0.0.0.0 for all', parse: host }),
  DATABASE_URL: declare({
    description: 'PostgreSQL in the role of the application; unset, `npm start` runs its own in TANDEM_HOME',
    secret: true,
    parse: url('postgres:', 'postgresql:'),
  }),
  MIGRATION_DATABASE_URL: declare({
    description: 'PostgreSQL in the role that owns the tables, for migrations; unset, the same as DATABASE_URL',
    secret: true,
    parse: url('postgres:', 'postgresql:'),
  }),
  REDIS_URL: declare({
    description: 'Redis for the queues; unset, the queues live in PostgreSQL',
    secret: true,
    parse: url('redis:', 'rediss:'),
  }),
  TANDEM_HOME: declare({
    default: '.tandem',
    description: 'Folder of the embedded database and of what a running instance says about itself',
    parse: (text) => resolve(text),
  }),
  TANDEM_SECRET_FILE: declare({
    description: 'File with the secret of at least 32 characters that seals places in lists',
    parse: readableFile,
  }),
  TANDEM_KEY_FILE: declare({
    description: 'File with the keys of what is stored sealed; unset, one is made in TANDEM_HOME',
    parse: readableFile,
  }),
  TANDEM_OIDC_FILE: declare({
    description: "File with organisations' own sign-ins, OpenID Connect (docs/operators.md); unset, there are none",
    parse: readableFile,
  }),
  SMTP_URL: declare({
    description: 'Mail server; unset, each mail is written as a file into TANDEM_HOME/mail',
    secret: true,
    parse: url('smtp:', 'smtps:'),
  }),
  MAIL_FROM: declare({
    description: 'Sender of mail, an address with or without a name; unset, no-reply at the host of PUBLIC_URL',
    parse: mailbox,
  }),
  CLAMD_URL: declare({
    description: 'clamd for attachments, tcp://host:port or unix:///path; unset, they pass our own checks alone',
    parse: url('tcp:', 'unix:'),
  }),
  PUBLIC_URL: declare({
    description: 'Address under which people reach Tandem, for links; unset, http://localhost:PORT',
    parse: webAddress,
  }),
  TRUST_PROXY: declare({
    default: '0',
    description: 'Number of reverse proxies in front, or their addresses (10.0.0.0/8, loopback) separated by commas',
    parse: trustProxy,
  }),
  TIME_ZONE: declare({
    default: 'UTC',
    description: 'IANA time zone in which days end and working days, Monday to Friday, are counted',
    parse: timeZone,
  }),
  LOG_LEVEL: declare({ default: 'info', description: logLevels.join(', '), parse: oneOf(logLevels) }),
  API_URL: declare({
    description: 'Address of the api to which the web process passes requests; `npm start` sets it',
    parse: webAddress,
  }),
};

/** Name of a variable that Tandem reads. */
export type SettingName = keyof typeof declarations;

/** Every variable that Tandem reads, with its default and what it is for. */
export const SETTINGS: readonly Setting[] = Object.entries<Declaration<unknown>>(declarations).map(
  ([name, declared]) => ({
    name,
    default: declared.default,
    description: declared.description,
    secret: declared.secret ?? false,
  }),
);

function declare<T>(declaration: Declaration<T>): Declaration<T> {
  return declaration;
}

function oneOf<T extends string>(allowed: readonly T[]) {
  return (text: string): T => {
    const found = allowed.find((value) => value === text);
    if (found === undefined) throw new Error(`is none of ${allowed.join(', ')}`);
    return found;
  };
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 65535) throw new Error('is not a port number from 1 to 65535');
  return number;
}

function host(text: string): string {
  if (isIP(text) === 0 && !/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text)) {
    throw new Error('is neither an IP address nor a host name');
  }
  return text;
}

function url(...protocols: string[]) {
  return (text: string): string => {
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
      throw new Error(
        `is not an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
      );
    }
    return text;
  };
}

function webAddress(text: string): string {
  return url('http:', 'https:')(text).replace(/\/+$/, '');
}

function mailbox(text: string): string {
  if (!/^([^<>"\p{Cc}]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(text))
    throw new Error('is neither an address nor a name with an address in angle brackets');
  return text;
}

function readableFile(text: string): string {
  const path = resolve(text);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new Error('is not a readable file');
  }
  return path;
}

function trustProxy(text: string): TrustProxy {
  if (/^\d+$/.test(text)) return Number(text) === 0 ? false : Number(text);
  const networks = text.split(',').map((part) => part.trim());
  const wrong = networks.find((part) => !namedNetworks.includes(part) && !isNetwork(part));
  if (wrong !== undefined) throw new Error('is neither a number of proxies nor a list of addresses');
  return networks;
}

function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const version = isIP(address);
  return version !== 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
}

function timeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new Error('is not an IANA time zone such as Europe/Paris');
  }
}

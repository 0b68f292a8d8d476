import { readFileSync } from 'node:fs';
import { type Environment, type LogLevel, type SettingName, type TrustProxy, declarations } from './settings.js';

/** The variables of a process, as `process.env` gives them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The checked settings of one process. */
export interface Config {
  readonly environment: Environment;
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  /** Address for migrations: MIGRATION_DATABASE_URL, else DATABASE_URL. */
  readonly migrationDatabaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Absolute path of TANDEM_HOME. It may not exist yet. */
  readonly home: string;
  readonly secretFile: string | undefined;
  readonly keyFile: string | undefined;
  readonly oidcFile: string | undefined;
  readonly smtpUrl: string | undefined;
  /** An address, or a name with an address in angle brackets. */
  readonly mailFrom: string | undefined;
  /** `tcp://host:port` or `unix:///path`. */
  readonly clamdUrl: string | undefined;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly trustProxy: TrustProxy;
  readonly timeZone: string;
  readonly logLevel: LogLevel;
  /** Without a slash at its end. */
  readonly apiUrl: string | undefined;
}

/** Settings of a process that cannot do without a database. */
export interface ServiceConfig extends Config {
  readonly databaseUrl: string;
  readonly migrationDatabaseUrl: string;
}

/** The settings cannot be used. The message has one line for each thing that is wrong, and shows no secret. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

/**
 * Reads and checks all settings at once.
 *
 * @throws ConfigError when a value is unusable or, in production mode, a safeguard is missing
 */
export function loadConfig(env: Variables = process.env): Config {
  const problems: string[] = [];
  const read = <N extends SettingName>(name: N): ReturnType<(typeof declarations)[N]['parse']> | undefined => {
    try {
      return readSetting(env, name) as ReturnType<(typeof declarations)[N]['parse']>;
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };

  const databaseUrl = read('DATABASE_URL');
  const port = read('PORT') ?? 0;
  const config: Config = {
    environment: read('NODE_ENV') ?? 'development',
    port,
    host: read('HOST') ?? '',
    databaseUrl,
    migrationDatabaseUrl: read('MIGRATION_DATABASE_URL') ?? databaseUrl,
    redisUrl: read('REDIS_URL'),
    home: read('TANDEM_HOME') ?? '',
    secretFile: read('TANDEM_SECRET_FILE'),
    keyFile: read('TANDEM_KEY_FILE'),
    oidcFile: read('TANDEM_OIDC_FILE'),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    clamdUrl: read('CLAMD_URL'),
    publicUrl: read('PUBLIC_URL') ?? `http://localhost:${port}`,
    trustProxy: read('TRUST_PROXY') ?? false,
    timeZone: read('TIME_ZONE') ?? 'UTC',
    logLevel: read('LOG_LEVEL') ?? 'info',
    apiUrl: read('API_URL'),
  };
  if (config.environment === 'production') problems.push(...missingSafeguards(config));
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** What production mode asks of the settings and does not find, a line each; none where it would start. */
export function missingForProduction(env: Variables = process.env): readonly string[] {
  try {
    loadConfig({ ...env, NODE_ENV: 'production' });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

/** The settings of the web process, which holds no secret: it needs none of the others' safeguards. @throws ConfigError */
export function loadWebConfig(env: Variables = process.env): Config {
  const { environment, ...rest } = loadConfig(env.NODE_ENV === 'production' ? { ...env, NODE_ENV: undefined } : env);
  const asked = env.NODE_ENV === 'production' ? 'production' : environment;
  if (asked === 'production' && !rest.publicUrl.startsWith('https:')) throw new ConfigError([HTTPS_NEEDED]);
  return { environment: asked, ...rest };
}

/**
 * Reads the settings of a process that needs a database (api, worker).
 *
 * @throws ConfigError also when DATABASE_URL is unset
 */
export function loadServiceConfig(env: Variables = process.env): ServiceConfig {
  const config = loadConfig(env);
  const { databaseUrl, migrationDatabaseUrl } = config;
  if (databaseUrl === undefined) throw new ConfigError(['DATABASE_URL is not set']);
  return { ...config, databaseUrl, migrationDatabaseUrl: migrationDatabaseUrl ?? databaseUrl };
}

/**
 * The environment for a process started by this one: the caller's own, with TANDEM_HOME made absolute and the given
 * settings laid over it (`undefined` unsets one).
 */
export function childEnvironment(
  config: Pick<Config, 'home'>,
  overrides: Partial<Record<SettingName, string | undefined>>,
  env: Variables = process.env,
): Record<string, string> {
  const child: Record<string, string | undefined> = { ...env, TANDEM_HOME: config.home };
  for (const [name, value] of Object.entries(overrides)) {
    // A secret left in NAME_FILE would contradict the value given here.
    if (declarations[name as SettingName].secret) child[`${name}_FILE`] = undefined;
    child[name] = value;
  }
  return Object.fromEntries(Object.entries(child).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const HTTPS_NEEDED = 'production mode: PUBLIC_URL has to start with https:';
const SECRET_LENGTH = 32;

/** What production mode insists on; what it asks of the database is checked there. */
function missingSafeguards(config: Config): string[] {
  const { secretFile, keyFile, smtpUrl, publicUrl, databaseUrl, migrationDatabaseUrl } = config;
  const oneRole = databaseUrl !== undefined && userOf(databaseUrl) === userOf(migrationDatabaseUrl ?? databaseUrl);
  const isApart = databaseUrl === undefined || migrationDatabaseUrl === databaseUrl || !oneRole;
  return [
    secretFile === undefined && 'production mode: TANDEM_SECRET_FILE is not set',
    secretFile !== undefined &&
      isGuessable(secretFile) &&
      `production mode: the secret in TANDEM_SECRET_FILE has fewer than ${SECRET_LENGTH} characters, or hardly any that differ`,
    keyFile === undefined && 'production mode: TANDEM_KEY_FILE is not set',
    smtpUrl === undefined && 'production mode: SMTP_URL is not set',
    !publicUrl.startsWith('https:') && HTTPS_NEEDED,
    !isApart && 'production mode: DATABASE_URL and MIGRATION_DATABASE_URL name the same role',
  ].filter((problem) => typeof problem === 'string');
}

const userOf = (url: string): string => new URL(url).username;

function isGuessable(file: string): boolean {
  const secret = readFileSync(file, 'utf8').trim();
  return secret.length < SECRET_LENGTH || new Set(secret).size < 8;
}

function readSetting(env: Variables, name: SettingName): unknown {
  const { default: fallback, secret, parse } = declarations[name];
  const text = (secret ? readSecret(env, name) : env[name]) || fallback;
  if (text === undefined) return undefined;
  try {
    return parse(text);
  } catch (error) {
    const shown = secret ? 'its value' : `"${text}"`;
    throw new Error(`${name}: ${shown} ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function readSecret(env: Variables, name: SettingName): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name];
  if (env[name]) throw new Error(`${name} and ${name}_FILE are both set; give one of them`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`${name}_FILE: "${file}" is not a readable file`);
  }
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { root } from './containerfile.js';

/** The parts of a service in docker/compose.yaml that the tests read. */
export interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly container_name?: string;
  readonly read_only?: boolean;
  readonly init?: boolean;
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { file: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { internal?: boolean } | null>>;
}

/** docker/compose.yaml as it stands, before its variables are replaced. */
export const composeText = (): string => readFileSync(`${root}docker/compose.yaml`, 'utf8');

/** docker/compose.yaml with its variables replaced, as `docker compose` does: `${NAME:-default}` and `${NAME:?why}`. */
export function readCompose(variables: Readonly<Record<string, string>>): Compose {
  const text = composeText().replaceAll(REFERENCE, (_, name: string, kind: string, rest: string) => {
    const value = variables[name];
    if (value) return value;
    if (kind === '?') throw new Error(`${name} is required: ${rest}`);
    return rest;
  });
  return parse(text, { merge: true }) as Compose;
}

/** Names of the variables that docker/compose.yaml refers to. */
export function variablesOfCompose(): string[] {
  return [...new Set([...composeText().matchAll(REFERENCE)].map(([, name = '']) => name))];
}

/** What docker/.env.example sets. */
export function exampleVariables(): Record<string, string> {
  const lines = readFileSync(`${root}docker/.env.example`, 'utf8').split('\n');
  const settings = lines.filter((line) => /^[A-Z]/.test(line));
  return Object.fromEntries(settings.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]));
}

/** The named service. @throws Error when there is none, or it has no command */
export function serviceOf(compose: Compose, name: string): Service & { command: readonly string[] } {
  const service = compose.services[name];
  if (!service?.command) throw new Error(`compose.yaml has no service ${name} with a command`);
  return { ...service, command: service.command };
}

const REFERENCE = /\$\{([A-Z_]+):([-?])([^}]*)\}/g;

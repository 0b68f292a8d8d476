import { ApiClient, type Answer } from './api-client.js';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
}

export interface Operation {
  operationId?: string;
  requestBody?: unknown;
  security?: Record<string, unknown>[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** What /api/v1/openapi.json says. */
export interface ApiDescription {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** A caller that holds every good answer against the API's own description of it. */
export class DescribedClient extends ApiClient {
  constructor(
    url: string,
    token: string | null,
    private readonly description: ApiDescription,
  ) {
    super(url, token);
  }

  override async send(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const answer = await super.send(method, path, body, headers);
    if (answer.status >= 300) return answer;
    const faults = faultsOf(this.description, method, path, answer);
    if (faults.length > 0)
      throw new Error(`${method} ${path} answered ${answer.status}, not as described: ${faults.join('; ')}`);
    return answer;
  }
}

/** Where a good answer and the description differ. */
export function faultsOf(description: ApiDescription, method: string, path: string, answer: Answer): string[] {
  const operation = operationOf(description, method, path);
  if (!operation) return ['no such route is described'];
  const response = operation.responses[String(answer.status)];
  if (!response) return [`status ${answer.status} is not described`];
  if (answer.body === null) return [];
  const schema = response.content?.['application/json']?.schema;
  return schema ? differences(description, schema, answer.body, '') : ['the body is not described'];
}

export function operationOf(description: ApiDescription, method: string, path: string): Operation | undefined {
  const parts = `/api/v1${path.split('?')[0] ?? ''}`.split('/');
  const fits = (template: string) => {
    const wanted = template.split('/');
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith('{') || part === parts[at]);
  };
  const fewestParameters = (a: string, b: string) => a.split('{').length - b.split('{').length;
  const found = Object.keys(description.paths).filter(fits).sort(fewestParameters);
  return found.map((template) => description.paths[template]?.[method.toLowerCase()]).find(Boolean);
}

function differences(description: ApiDescription, schema: Schema, value: unknown, at: string): string[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    const target = description.components.schemas[name];
    return target ? differences(description, target, value, at) : [`${at}: ${name} is not described`];
  }
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    const tried = choices.map((choice) => differences(description, choice, value, at));
    return tried.some((faults) => faults.length === 0) ? [] : (tried[0] ?? []);
  }
  if (schema.allOf) {
    if (value === null && allows(schema, 'null')) return [];
    return schema.allOf.flatMap((part) => differences(description, part, value, at));
  }
  const type = typeOf(value);
  if (!allows(schema, type)) return [`${at || '/'} is ${type}, described as ${JSON.stringify(schema.type ?? 'any')}`];
  if (schema.enum && value !== null && !schema.enum.includes(value))
    return [`${at} is ${JSON.stringify(value)}, not described`];
  if (Array.isArray(value))
    return schema.items
      ? value.flatMap((entry, index) => differences(description, schema.items!, entry, `${at}/${index}`))
      : [];
  return type === 'object' ? objectDifferences(description, schema, value as Record<string, unknown>, at) : [];
}

function objectDifferences(
  description: ApiDescription,
  schema: Schema,
  value: Record<string, unknown>,
  at: string,
): string[] {
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${at}/${key} is missing`);
  const open =
    schema.additionalProperties === true || (!schema.properties && schema.additionalProperties === undefined);
  const rest = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null;
  const found = Object.entries(value).flatMap(([key, entry]) => {
    const property = schema.properties?.[key] ?? rest;
    if (property) return differences(description, property, entry, `${at}/${key}`);
    return open ? [] : [`${at}/${key} is not described`];
  });
  return [...missing, ...found];
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const allows = (schema: Schema, type: string): boolean =>
  schema.type === undefined ||
  [schema.type].flat().some((one) => one === type || (one === 'integer' && type === 'number'));

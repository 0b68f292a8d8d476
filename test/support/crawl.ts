import type { ApiDescription } from './described-client.js';

/** Ids that stand for no object. */
export const UNKNOWN = '3f0f8a4e-0000-4000-8000-00000000dead';

/** What stands in the place of a parameter that is not an object's id. */
const WORDS: Record<string, string> = { step: 'withdraw', role: 'observer', kind: 'poa', token: 'guess' };

/** A route as it is described, `/needs/{id}`. */
export interface DescribedRoute {
  method: string;
  path: string;
}

/** Every route of the description that is below the prefix. */
export const describedRoutes = (description: ApiDescription): DescribedRoute[] =>
  Object.entries(description.paths).flatMap(([path, operations]) =>
    path.startsWith('/api/v1/')
      ? Object.keys(operations).map((method) => ({ method: method.toUpperCase(), path: path.replace('/api/v1', '') }))
      : [],
  );

/** The path with an id in the place of its first parameter, where that is one, and of every other. */
export const withId = (path: string, id: string, others = UNKNOWN): string =>
  path.replace(/\{(?:id|organisationId)\}/, id).replaceAll(/\{(\w+)\}/g, (_, name: string) => WORDS[name] ?? others);

/** An answer as whoever guesses ids sees it: everything but the request's own id and times. */
export interface Seen {
  status: number;
  body: string;
  headers: string[];
}

/** Asks with a token (null: none), sending what every write needs. */
export async function ask(
  url: string,
  token: string | null,
  { method, path }: DescribedRoute,
  body: object = {},
): Promise<Seen & { json: any }> {
  const writes = !['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(method);
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      'X-Tandem': '1',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(writes ? { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() } : {}),
      ...(['PUT', 'PATCH'].includes(method) ? { 'If-Match': '"1"' } : {}),
    },
    ...(writes ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const json: unknown = isJson && text !== '' && !text.includes('\n{') ? JSON.parse(text) : null;
  return {
    status: response.status,
    json,
    body: isJson && json !== null ? JSON.stringify({ ...(json as object), requestId: '' }) : text,
    headers: [...response.headers.keys()].filter((name) => !name.startsWith('x-ratelimit')).sort(),
  };
}

/** What every GET of the description answers well to a caller, with each of these ids, by the first word of the path. */
export async function goodAnswers(
  url: string,
  description: ApiDescription,
  token: string,
  ids: Readonly<Record<string, readonly string[]>>,
): Promise<[string, string][]> {
  const answers: [string, string][] = [];
  for (const { method, path } of describedRoutes(description)) {
    if (method !== 'GET' || path.includes('stream')) continue;
    const known = ids[path.split('/')[1] ?? ''] ?? [];
    const paths = path.includes('{') ? known.map((id) => withId(path, id, known[0])) : [path];
    for (const one of paths)
      for (const query of path.endsWith('/matches') ? ['', '?near=true&limit=100'] : ['']) {
        const { status, body } = await ask(url, token, { method, path: `${one}${query}` });
        if (status === 200) answers.push([one, body]);
      }
  }
  return answers;
}

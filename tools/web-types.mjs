// `npm run web-types -- http://localhost:3000`: writes the types of the web application from a running service.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const target = new URL('../apps/web/src/api/generated/schema.d.ts', import.meta.url);

/** What the service answers with, as TypeScript, by name; the pages name paths and bodies themselves. */
export async function webTypes(description) {
  const { openapi, info, components } = description;
  const names = withTheirParts(components.schemas, (name) => name.endsWith('View'));
  const schemas = Object.fromEntries([...names].sort().map((name) => [name, components.schemas[name]]));
  const types = astToString(await openapiTS({ openapi, info, paths: {}, components: { schemas } }));
  return `// Written by tools/web-types.mjs from /api/v1/openapi.json.\n${types}`;
}

/** The names of some schemas and of those that they are made of. */
function withTheirParts(schemas, isWanted) {
  const names = new Set(Object.keys(schemas).filter(isWanted));
  for (const name of names) {
    for (const [, part] of JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      names.add(part);
  }
  return names;
}

/** The types that are in the repository. */
export const writtenWebTypes = () => readFile(target, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const address = process.argv[2] ?? 'http://localhost:3000';
  const answer = await fetch(`${address}/api/v1/openapi.json`);
  await writeFile(target, await webTypes(await answer.json()));
}

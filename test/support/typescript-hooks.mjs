import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../', import.meta.url);
const { jsc, module } = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));
// The aliases are resolved below, where Node asks for them.
const options = { ...jsc, paths: undefined, baseUrl: undefined };

export async function resolve(specifier, context, next) {
  const alias = /^@tandem\/(.+)$/.exec(specifier);
  if (alias) return next(new URL(`libs/${alias[1]}/src/index.ts`, root).href, context);
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const path = fileURLToPath(url);
  const { code } = await transform(readFileSync(path, 'utf8'), {
    filename: path,
    swcrc: false,
    configFile: false,
    jsc: options,
    module: { type: module.type },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}

// Loads TypeScript specs into this process: a module loader over swc, and of @jest/globals what the specs use.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { format } from 'node:util';
import { Script } from 'node:vm';
import swc from '@swc/core';
import { expect } from 'expect';

const compiled = new Map();

/**
 * The tests of all specs below `folder` whose path `without` does not match: `{ id, file, run }`, in order of their files.
 * Every module of the library is evaluated anew.
 */
export function loadSpecs(root, { folder, without }) {
  const files = readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.spec.ts') && !new RegExp(without).test(file))
    .sort();
  const tests = [];
  const modules = new Map();
  const external = createRequire(join(root, 'package.json'));
  let file = '';

  const load = (path) => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const ask = (request) => {
      if (request === '@jest/globals') return { ...globals(tests, () => file), expect };
      return request.startsWith('.')
        ? load(resolve(dirname(path), request).replace(/\.js$/, '.ts'))
        : external(request);
    };
    evaluate(path)(module.exports, ask, module, path, dirname(path));
    return module.exports;
  };

  for (const spec of files) {
    file = relative(root, join(root, folder, spec));
    load(join(root, folder, spec));
  }
  return tests;
}

function evaluate(path) {
  let script = compiled.get(path);
  if (!script) {
    const { code } = swc.transformSync(readFileSync(path, 'utf8'), {
      filename: path,
      swcrc: false,
      jsc: { target: 'es2022', keepClassNames: true, parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    script = new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, { filename: path });
    compiled.set(path, script);
  }
  return script.runInThisContext();
}

/** `describe` and `it` that add to `tests`. */
function globals(tests, fileNow) {
  const names = [];
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const it = (name, run) => {
    const file = fileNow();
    tests.push({ id: [file, ...names, `${name} #${tests.length}`].join(' › '), file, run });
  };
  it.each = (table) => (name, run) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      const shown = values.slice(0, name.split(/%[sjdi]/).length - 1);
      it(format(name, ...shown), () => run(...values));
    }
  };
  return { describe, it, test: it };
}

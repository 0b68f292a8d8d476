// Loads TypeScript specs into this process: a module loader over swc, and of @jest/globals what the specs use.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { format } from 'node:util';
import { Script } from 'node:vm';
import swc from '@swc/core';
import { expect } from 'expect';

const compiled = new Map();

/**
 * The specs below `folder` whose path `without` does not match: `{ file, load }`, in order of their files. `load` gives
 * the tests of one, `{ id, file, run }`, but those whose name `withoutTests` matches; the modules that it needs are
 * evaluated anew, once for all specs of this call.
 */
export function specsBelow(root, { folder, without, withoutTests, laws: { numRuns } }) {
  const modules = new Map();
  const external = createRequire(join(root, 'package.json'));
  let file = '';
  let tests = [];
  const fewer = tryingAtMost(numRuns, external('fast-check'));
  Forgetful.all = [];

  const evaluated = (path) => {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const ask = (request) => {
      if (request === '@jest/globals') return { ...globals(add), expect };
      if (request === 'fast-check') return fewer;
      return request.startsWith('.')
        ? evaluated(resolve(dirname(path), request).replace(/\.js$/, '.ts'))
        : external(request);
    };
    script(path)(module.exports, ask, module, path, dirname(path), Forgetful);
    return module.exports;
  };

  const add = (names, run) => {
    if (withoutTests && new RegExp(withoutTests).test(names.at(-1))) return;
    tests.push({ id: `${[file, ...names].join(' › ')} #${tests.length}`, file, run });
  };

  return readdirSync(join(root, folder), { recursive: true })
    .filter((path) => path.endsWith('.spec.ts') && !new RegExp(without).test(path))
    .sort()
    .map((path) => ({
      file: join(folder, path),
      load: () => {
        file = join(folder, path);
        tests = [];
        evaluated(join(root, file));
        return tests;
      },
    }));
}

function script(path) {
  let known = compiled.get(path);
  if (!known) {
    const { code } = swc.transformSync(readFileSync(path, 'utf8'), {
      filename: path,
      swcrc: false,
      jsc: { target: 'es2022', keepClassNames: true, parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    const wrapped = `(function (exports, require, module, __filename, __dirname, WeakMap) {${code}\n})`;
    known = new Script(wrapped, { filename: path });
    compiled.set(path, known);
  }
  return known.runInThisContext();
}

/** Stands for WeakMap, in which modules keep what they computed: a mutant may neither find it nor leave it to others. */
class Forgetful {
  static all = [];
  #kept = new WeakMap();

  constructor() {
    Forgetful.all.push(this);
  }

  get(key) {
    return this.#kept.get(key);
  }

  set(key, value) {
    this.#kept.set(key, value);
  }

  forget() {
    this.#kept = new WeakMap();
  }
}

/** Empties what modules keep in a WeakMap. */
export function forget() {
  for (const kept of Forgetful.all) kept.forget();
}

// A difference need not be shown: showing a long one takes longer than finding it.
expect.extend({
  toBe: (received, expected) => ({ pass: Object.is(received, expected), message: () => 'not the same' }),
  toEqual(received, expected) {
    const testers = [...this.customTesters, this.utils.iterableEquality];
    return { pass: this.equals(received, expected, testers), message: () => 'not equal' };
  },
});

/** fast-check that tries a law no more often than this, whatever the spec says, and shows no example. */
function tryingAtMost(numRuns, fc) {
  const assert = (property, parameters) => {
    const wanted = parameters?.numRuns ?? numRuns;
    const { failed, errorInstance } = fc.check(property, { ...parameters, numRuns: Math.min(numRuns, wanted) });
    if (failed) throw errorInstance ?? new Error('a law fails');
  };
  return { __esModule: true, default: { ...fc, assert } };
}

/** `describe` and `it` that tell of each test. */
function globals(add) {
  const names = [];
  const describe = (name, body) => {
    names.push(name);
    body();
    names.pop();
  };
  const it = (name, run) => add([...names, name], run);
  it.each = (table) => (name, run) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      const shown = values.slice(0, name.split(/%[sjdi]/).length - 1);
      it(format(name, ...shown), () => run(...values));
    }
  };
  return { describe, it, test: it };
}

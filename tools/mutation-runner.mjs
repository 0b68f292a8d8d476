// A test runner for Stryker that runs the specs of a pure library in its own process, without Jest: they are loaded once
// and run again for each mutant, which takes milliseconds where starting anew takes seconds. What specs import from
// @jest/globals stands in specs-in-process.mjs.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { forget, specsBelow } from './specs-in-process.mjs';

class InProcessRunner {
  static inject = ['options'];

  constructor({ specs }) {
    this.specs = specs;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.root = process.cwd();
    // As the specs will get it.
    createRequire(join(this.root, 'package.json'))('fast-check').configureGlobal(this.specs.laws);
  }

  async dryRun() {
    const ns = (globalThis.__stryker__ ??= {});
    ns.activeMutant = undefined;
    ns.mutantCoverage = { static: {}, perTest: {} };
    ns.currentTestId = undefined;
    const tests = [];
    for (const test of this.loadAll()) {
      ns.currentTestId = test.id;
      const started = performance.now();
      const failureMessage = await failureOf(test);
      const timeSpentMs = performance.now() - started;
      const told = { id: test.id, name: test.id, fileName: test.file, timeSpentMs };
      tests.push(failureMessage === null ? { ...told, status: 0 } : { ...told, status: 1, failureMessage });
    }
    ns.currentTestId = undefined;
    tests.sort((a, b) => a.timeSpentMs - b.timeSpentMs);
    // In this order a mutant's tests are asked: what says no at once before what tries many examples.
    const { perTest } = ns.mutantCoverage;
    const inOrder = Object.fromEntries(tests.flatMap(({ id }) => (perTest[id] ? [[id, perTest[id]]] : [])));
    return { status: 'complete', tests, mutantCoverage: { ...ns.mutantCoverage, perTest: inOrder } };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const ns = (globalThis.__stryker__ ??= {});
    const isStatic = mutantActivation === 'static';
    if (!isStatic) this.loadAll();
    ns.activeMutant = activeMutant.id;
    ns.hitLimit = hitLimit;
    ns.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      forget();
      return await judged(
        isStatic ? this.anewFor(activeMutant.fileName) : this.among(testFilter, activeMutant.fileName),
      );
    } finally {
      ns.activeMutant = undefined;
      // What was loaded while a mutant was active holds it.
      if (isStatic) this.loaded = null;
    }
  }

  loadAll() {
    this.loaded ??= new Map(
      specsBelow(this.root, this.specs)
        .flatMap(({ load }) => load())
        .map((test) => [test.id, test]),
    );
    return this.loaded.values();
  }

  among(ids, mutated) {
    return ids.map((id) => this.loaded.get(id)).filter(({ file }) => this.asks(file, mutated));
  }

  /** Spec by spec, as most mutants fail at the first: the file's own, those of its folder, the others, the slow ones. */
  *anewFor(mutated) {
    const slow = new RegExp(this.specs.slow);
    const isOwn = (file) => mutated.endsWith(file.replace('.spec.ts', '.ts'));
    const isNear = (file) => dirname(mutated).endsWith(dirname(file));
    const place = ({ file }) => (isOwn(file) ? 0 : slow.test(file) ? 3 : isNear(file) ? 1 : 2);
    const specs = specsBelow(this.root, this.specs).filter(({ file }) => this.asks(file, mutated));
    for (const { load } of specs.sort((a, b) => place(a) - place(b))) yield* load();
  }

  /** Files of the folder that stands apart are asked by its own specs, and those by no other file. */
  asks(spec, mutated) {
    const isApart = (file) => file.includes(`/${this.specs.apart}/`);
    return isApart(spec) === isApart(mutated);
  }
}

async function judged(tests) {
  let ran = 0;
  try {
    for (const test of tests) {
      ran += 1;
      const failureMessage = await failureOf(test);
      if (failureMessage === null) continue;
      if (failureMessage.includes('Hit count limit reached')) return { status: 'timeout', reason: failureMessage };
      return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: ran };
    }
  } catch (error) {
    // The specs could not even be loaded.
    return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: ran };
  }
  return { status: 'survived', nrOfTests: ran };
}

async function failureOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];

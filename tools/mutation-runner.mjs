// A test runner for Stryker that runs the specs of a pure library in its own process, without Jest: they are loaded once
// and run again for each mutant, which takes milliseconds where starting anew takes seconds. What specs import from
// @jest/globals stands in specs-in-process.mjs.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadSpecs } from './specs-in-process.mjs';

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
    for (const test of this.load()) {
      ns.currentTestId = test.id;
      const started = performance.now();
      const failureMessage = await failureOf(test);
      const timeSpentMs = performance.now() - started;
      const told = { id: test.id, name: test.id, fileName: test.file, timeSpentMs };
      tests.push(failureMessage === null ? { ...told, status: 0 } : { ...told, status: 1, failureMessage });
    }
    ns.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: ns.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const ns = (globalThis.__stryker__ ??= {});
    const isStatic = mutantActivation === 'static';
    if (!isStatic) this.load();
    ns.activeMutant = activeMutant.id;
    ns.hitLimit = hitLimit;
    ns.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      return await this.judge(isStatic, testFilter && new Set(testFilter));
    } finally {
      ns.activeMutant = undefined;
      // What was loaded while a mutant was active holds it.
      if (isStatic) this.loaded = null;
    }
  }

  async judge(isStatic, wanted) {
    let tests;
    try {
      tests = isStatic ? this.load(true) : this.load();
    } catch (error) {
      return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    }
    let ran = 0;
    for (const test of tests) {
      if (wanted && !wanted.has(test.id)) continue;
      ran += 1;
      const failureMessage = await failureOf(test);
      if (failureMessage === null) continue;
      if (failureMessage.includes('Hit count limit reached')) return { status: 'timeout', reason: failureMessage };
      return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: ran };
    }
    return { status: 'survived', nrOfTests: ran };
  }

  load(anew = false) {
    if (anew || !this.loaded) {
      const last = new RegExp(this.specs.last);
      const tests = loadSpecs(this.root, this.specs);
      this.loaded = [...tests.filter(({ file }) => !last.test(file)), ...tests.filter(({ file }) => last.test(file))];
    }
    return this.loaded;
  }
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

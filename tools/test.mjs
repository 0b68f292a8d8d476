// `npm test [-- a path pattern]`: every check there is. A stage counts as one check in the closing line. With `--full`
// the tests look at every page of the web application in every language, colour scheme and width, and the engine's laws
// and specs are tried on errors put into it.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsOfAsvs, faultsOfAsvs } from './asvs.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';
import { installMissing, missingPackages } from './setup-test.mjs';

const inCi = process.env.CI === 'true';
const full = process.argv.includes('--full');
const testEnvironment = full ? { ...process.env, TANDEM_TEST_FULL: '1' } : process.env;
const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
// Full names, for what is held against them afterwards.
const names = { passed: new Set(), skipped: new Set() };
const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (path) => [process.execPath, join('node_modules', path)];

const checks = [
  ['lint', ...bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  ['styles', ...bin('stylelint/bin/stylelint.mjs'), 'apps/web/**/*.css'],
  ['types', ...bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'],
  ['types of web', ...bin('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.json', '--noEmit'],
  [
    'boundaries',
    ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
    'bench',
  ],
  ['format', ...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['lock', 'npm', 'ci', '--dry-run', '--loglevel=error'],
];

await stage('install', ensureInstalled);
await stage('test programs', prepareMachine);
await stage('build', ensureBuilt);
// Two at a time: each is one thread for most of its time.
const waiting = [...checks];
const next = async () => {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const [name, program, ...args] = check;
    await stage(name, () => run(program, args));
  }
};
await Promise.all([next(), next()]);
await stage('tests', runJest);
if (patterns.length === 0) await stage('requirements of ASVS', checkRequirements);
else console.log('The table of ASVS requirements is not checked: only some of the tests were run.');
if (full && patterns.length === 0) {
  await stage('laws on mutants', () => run(process.execPath, ['tools/law-mutants.mjs']));
  await stage('mutation', () =>
    run(process.execPath, [join('node_modules', '@stryker-mutator/core/bin/stryker.js'), 'run']),
  );
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Does the work and counts it: as one check, or as what it returns. */
async function stage(name, work) {
  const started = performance.now();
  const { passed, failed, skipped, message } = await work().then(
    (counts) => counts ?? { passed: 1, failed: 0, skipped: 0 },
    (error) => ({ passed: 0, failed: 1, skipped: 0, message: error.message }),
  );
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (message) console.log(message);
}

async function prepareMachine() {
  if (inCi) return installMissing();
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(
    `Not installed: ${missing.join(', ')}. Tests that need them are skipped; npm run setup:test installs them.`,
  );
}

/** Resolves when the program succeeds; rejects with what it said. */
function run(program, args, { output = 'pipe', env = process.env } = {}) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', output, output], env });
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(Buffer.concat(said).toString().trimEnd() || `${program} ended with ${code}`));
    });
  });
}

async function runJest() {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-jest-'));
  const file = join(folder, 'result.json');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // One more than cores: a quarter of the time a test waits for a process, a browser or the database.
  const jest = ['node_modules/jest/bin/jest.js', '--maxWorkers=3', '--json', `--outputFile=${file}`, ...patterns];
  let failure;
  try {
    // Its report goes to stderr; stdout repeats the JSON.
    await run(process.execPath, [...flags, ...jest], { output: 2, env: testEnvironment }).catch(
      (error) => (failure = error),
    );
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    if (failure && counts.failed === 0) throw failure;
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Outside CI a test may have been skipped for want of a program; the requirement that names it is not broken by that. */
async function checkRequirements() {
  const table = readFileSync(join(root, 'docs/asvs.csv'), 'utf8');
  const faults = faultsOfAsvs(table, { passed: names.passed, skipped: inCi ? new Set() : names.skipped });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const { tested, reasoned } = countsOfAsvs(table);
  console.log(`${tested} requirements of ASVS have a test that passed, ${reasoned} a reason why there is none.`);
}

function count(result) {
  for (const { status, fullName } of result.testResults.flatMap((suite) => suite.assertionResults)) {
    if (status === 'passed') names.passed.add(fullName);
    if (status === 'pending') names.skipped.add(fullName);
  }
  const skipped = result.testResults
    .flatMap((suite) => suite.assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'todo');
  // Where everything can be installed, only what is not part of the project may be missing.
  const refused = skipped.filter(({ fullName }) => inCi && !/skipped: \.\.\//.test(fullName));
  for (const test of skipped) {
    console.log(
      refused.includes(test) ? `FAILED  ${test.fullName} (it may not be skipped in CI)` : `skipped ${test.fullName}`,
    );
  }
  return {
    passed: result.numPassedTests,
    // A file that could not be loaded has no tests to count.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites + refused.length,
    skipped: skipped.length - refused.length,
  };
}

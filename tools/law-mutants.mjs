// `npm run law-mutants`: puts each error listed in libs/scoring/test/law-mutants.json into a copy of the engine, one at
// a time, and expects the law that forbids it to fail. A law that never fails proves nothing.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jestConfig from '../jest.config.mjs';
import { root } from './install.mjs';

const AT_ONCE = 2;
const sources = join('libs', 'scoring', 'src');
const mutants = JSON.parse(readFileSync(join(root, 'libs', 'scoring', 'test', 'law-mutants.json'), 'utf8'));
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

const folder = mkdtempSync(join(tmpdir(), 'tandem-mutants-'));
let survivors = 0;
try {
  const waiting = [...mutants];
  const sound = await lawsIn(copyOf('sound'), '');
  const broken = sound.testResults.filter(({ status }) => status !== 'passed');
  if (broken.length > 0)
    throw new Error(`The laws fail without any mutant:\n${broken.map(({ message }) => message).join('')}`);
  const work = async (copy) => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) await judge(mutant, copy);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => work(copyOf(`copy-${i}`))));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${mutants.length - survivors} of ${mutants.length} mutants fail the law that forbids them`);
process.exitCode = survivors > 0 ? 1 : 0;

function copyOf(name) {
  const copy = join(folder, name);
  cpSync(join(root, 'libs', 'scoring'), join(copy, 'libs', 'scoring'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const config = {
    ...jestConfig.projects.find(({ displayName }) => displayName === 'unit'),
    displayName: undefined,
    rootDir: copy,
    testMatch: [`<rootDir>/${sources}/laws*.spec.ts`],
    setupFiles: ['<rootDir>/libs/scoring/test/stop-at-first-failure.mjs'],
  };
  writeFileSync(join(copy, 'jest.config.json'), JSON.stringify(config));
  return copy;
}

async function judge({ wrong, file, from, to, law }, copy) {
  const path = join(copy, sources, file);
  const source = readFileSync(path, 'utf8');
  const places = source.split(from).length - 1;
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const { numFailedTests, numPassedTests, numRuntimeErrorTestSuites } = await lawsIn(copy, law);
  writeFileSync(path, source);
  const seen = places === 1 && numFailedTests === 1 && numPassedTests === 0 && numRuntimeErrorTestSuites === 0;
  if (!seen) survivors += 1;
  const what = `${wrong} (${file}): ${law}`;
  if (seen) console.log(`seen      ${what}`);
  else if (places !== 1) console.log(`MISPLACED ${what}: what it replaces stands there ${places} times`);
  else console.log(`SURVIVED  ${what}: ${numFailedTests} failed, ${numPassedTests} passed`);
}

/** Runs the laws whose name holds this text. */
async function lawsIn(copy, law) {
  const result = join(copy, 'result.json');
  const name = law.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const jest = [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    join(copy, 'jest.config.json'),
    '-i',
    '--silent',
  ];
  const filter = law ? ['-t', name] : [];
  const args = [...flags, ...jest, ...filter, '--json', `--outputFile=${result}`];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore' });
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return JSON.parse(readFileSync(result, 'utf8'));
}

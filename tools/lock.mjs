import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const longestToFill = 5_000;

/**
 * Does the work while no other process does it. The lock names the processes that are at it: a lock of the dead is
 * taken over, and a program that outlives the process that started it, as npm does, keeps it (`hold(pid)`).
 */
export async function withLock(file, purpose, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!claim(file)) {
    if (!told)
      console.error(`Waiting for process ${holders(file).find(isAlive) ?? '?'}, which is ${purpose} (${file}).`);
    told = true;
    await delay(200);
  }
  try {
    return await work((pid) => writeFileSync(file, `${process.pid}\n${pid}\n`));
  } finally {
    rmSync(file, { force: true });
  }
}

function claim(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  return false;
}

function isAbandoned(file) {
  const pids = holders(file);
  if (pids.length > 0) return !pids.some(isAlive);
  // Its maker is about to fill it, or died in that moment.
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs > longestToFill;
}

function holders(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

import { join, relative } from 'node:path';
import { type Config, loadConfig } from '@tandem/platform/config';
import { freePort } from '@tandem/platform/embedded';
import { CommandFailure } from '../failure.js';
import type { Seed } from '../migrate/fill.js';
import { announce } from './announce.js';
import { claimHome, runningInstance, wasKilled } from './instance.js';
import { plansFor } from './plans.js';
import { keepPostgres } from './postgres-keeper.js';
import { checkPort } from './port.js';
import { prepareDatabase } from './prepare-database.js';
import { untilReady } from './readiness.js';
import { SupervisedProcess } from './supervised-process.js';

type Stop = () => Promise<unknown> | undefined;

const tell = (line: string): void => {
  console.error(line);
};

/**
 * Runs everything until a signal comes: PostgreSQL unless DATABASE_URL names one, migrations, then api, worker and web;
 * says when they are ready. Whatever way it ends, nothing that it started goes on.
 *
 * @throws CommandFailure when the port is taken, another instance runs, or something does not start
 */
export async function start({ seed }: { seed: Seed }): Promise<void> {
  const config = loadConfig();
  const interruption = new AbortController();
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        interruption.abort();
        resolve();
      });
    }
  });
  const stops: Stop[] = [];
  try {
    await bringUp(config, seed, stops, interruption.signal);
    await interrupted;
  } catch (error) {
    // A start that was interrupted has not failed.
    if (!interruption.signal.aborted) throw error;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function bringUp(config: Config, seed: Seed, stops: Stop[], signal: AbortSignal): Promise<void> {
  const url = `http://localhost:${config.port}`;
  refuseSecond(config.home);
  // The processes of one that was killed need a moment to notice; they may still hold the port.
  await checkPort(config.host, config.port, { patience: wasKilled(config.home) ? 15_000 : 0 });
  const claim = claimHome(config.home, { purpose: 'service', url });
  if (claim === undefined) throw new CommandFailure(`Another process is just starting on ${config.home}.`);
  stops.push(() => {
    claim.release();
    return undefined;
  });

  let databaseUrl = config.databaseUrl;
  let ownerUrl = config.migrationDatabaseUrl;
  if (databaseUrl === undefined) {
    const postgres = await keepPostgres(join(config.home, 'postgres'), tell);
    stops.push(() => postgres.stop());
    databaseUrl = postgres.appUrl;
    ownerUrl = postgres.url;
  }
  claim.update({ databaseUrl, ownerDatabaseUrl: ownerUrl });
  signal.throwIfAborted();
  const filling = await prepareDatabase(config, { databaseUrl, ownerUrl }, seed, signal);

  const logs = join(config.home, 'logs');
  const processes = plansFor(config, databaseUrl, await freePort(), logs).map(
    (plan) => new SupervisedProcess(plan, tell),
  );
  signal.throwIfAborted();
  stops.push(() => Promise.all(processes.map((each) => each.stop())));
  for (const each of processes) each.start();

  await untilReady(config, signal, logs);
  console.log(`Tandem is ready at ${url}`);
  await announce(config, filling, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    // It runs all the same.
    tell(`What to try first cannot be shown: ${error instanceof Error ? error.message : String(error)}.`);
  });
  const mail = config.smtpUrl === undefined ? `, mail in ${relative('', join(config.home, 'mail'))}` : '';
  tell(`Logs are in ${relative('', logs)}${mail}. Ctrl-C stops Tandem.`);
}

function refuseSecond(home: string): void {
  const running = runningInstance(home);
  if (running === undefined) return;
  throw new CommandFailure(
    running.purpose === 'service'
      ? `Tandem already runs on ${home}: ${running.url ?? ''} (process ${running.pid}). Stop it, or set TANDEM_HOME and PORT for a second one.`
      : `A tandem command (process ${running.pid}) is using the database in ${home}. Start again when it has finished.`,
  );
}

import { setTimeout as delay } from 'node:timers/promises';
import { FullRuns, MatchingModule, type FullRun } from '@tandem/matching';
import { AuditModule } from '@tandem/platform/audit';
import { OutboxModule } from '@tandem/platform/outbox';
import { withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';
import { ProgressBar } from '../progress-bar.js';

/** Between two looks at a run of which others hold all that is left. */
const LOOK_EVERY_MS = 200;

/**
 * Begins a full re-match and works on it, beside whoever else does, until it is over or Ctrl-C is pressed.
 *
 * @throws CommandFailure 1 where the run did not finish: left to the workers, or another took its place
 */
export async function runRematch(json: boolean): Promise<void> {
  const leaving = new AbortController();
  const leave = () => {
    leaving.abort();
  };
  process.once('SIGINT', leave);
  try {
    const run = await withServices([AuditModule, OutboxModule, MatchingModule], (services) =>
      matchAnew(services(FullRuns), leaving.signal),
    );
    if (json) console.log(JSON.stringify(run));
    const trouble = unfinished(run);
    if (trouble) throw new CommandFailure(trouble);
    if (!json) console.log(inWords(run));
  } finally {
    process.off('SIGINT', leave);
  }
}

async function matchAnew(runs: FullRuns, leaving: AbortSignal): Promise<FullRun> {
  let run = await runs.begin(null);
  const bar = new ProgressBar(run.records, `${run.records} open records`, process.stderr);
  try {
    while (run.finishedAt === null && run.supersededAt === null && !leaving.aborted) {
      bar.show(run.recordsDone);
      const worked = await runs.workNext(run.id);
      run = (await runs.byId(run.id)) ?? run;
      if (!worked && run.finishedAt === null)
        await delay(LOOK_EVERY_MS, undefined, { signal: leaving }).catch(() => null);
    }
    return run;
  } finally {
    bar.clear();
  }
}

function unfinished({ finishedAt, supersededAt, recordsDone, records }: FullRun): string | null {
  if (finishedAt !== null) return null;
  if (supersededAt !== null)
    return 'Another full run has begun since and took the place of this one: that one matches everything anew.';
  return `Left to the workers: ${recordsDone} of ${records} open records are done, the rest follows as soon as a worker runs.`;
}

function inWords({ records, asOf, model, snapshot, startedAt, finishedAt }: FullRun): string {
  const seconds = Math.round(((finishedAt ?? startedAt).getTime() - startedAt.getTime()) / 1_000);
  return `${records} open records are matched anew in ${seconds} s, as of ${asOf}, by the model ${model} and the snapshot ${snapshot}.`;
}

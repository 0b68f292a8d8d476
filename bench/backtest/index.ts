import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../report/table.js';
import { type Interval, intervalsOf } from './bootstrap.js';
import { donorFlows } from './donor-flows.js';
import { iatiFlows } from './iati-flows.js';
import { findAll, type Measure, MEASURES, type Measures, measuresOf } from './measures.js';
import { byTheEngine, mostActive, mostActiveInRegion, ofTheField } from './rankers.js';
import { type Trial, trialOf } from './trial.js';

/** What one trial came to. */
export interface Outcome {
  trial: string;
  learnt: number;
  donors: number;
  donorsWithHiddenFlows: number;
  hiddenFlows: number;
  engine: Measures;
  baselines: Record<string, Measures>;
  /** The engine beside the better baseline of each measure, and the interval of the difference. */
  gains: Record<Measure, { over: string; ratio: number; difference: Interval }>;
}

const BASELINES = {
  'most active': mostActive,
  'most active in the field': ofTheField(mostActive),
  'most active in the region': mostActiveInRegion,
  'most active in the region and field': ofTheField(mostActiveInRegion),
};

/**
 * Whether the criterion of track record finds again who gave: it learns from the flows up to a year and ranks the donors for
 * each later one. `--validate` keeps to the years learnt from, where the formula's parts are chosen, and returns nothing to
 * keep. The data stand beside the project; where they are absent nothing is done.
 */
export async function backtest(args: string[]): Promise<Outcome[] | null> {
  const folder = join(process.cwd(), '../shared/data/assistance');
  if (!existsSync(folder)) {
    console.log('skipped: ../shared/data/assistance is not here');
    return null;
  }
  const donors = donorFlows(join(folder, 'donor_flows_conflict_sectors_to_2007.csv'));
  const iati = await iatiFlows(join(folder, 'iati'));
  const validate = args.includes('--validate');
  const trials = validate
    ? [
        trialOf('conflict sectors, validation', donors, 2004, 2005),
        trialOf('five States, validation', iati, 2007, 2008),
        trialOf('five States, validation', iati, 2008, 2009),
      ]
    : [trialOf('conflict sectors', donors, 2005), trialOf('five States', iati, 2009)];
  const outcomes = trials.map((trial) => {
    const outcome = outcomeOf(trial);
    print(outcome);
    return outcome;
  });
  return validate ? null : outcomes;
}

function outcomeOf(trial: Trial): Outcome {
  const ours = findAll(trial, byTheEngine(trial));
  const engine = measuresOf(ours);
  const found = Object.entries(BASELINES).map(([name, baseline]) => {
    const theirs = findAll(trial, baseline(trial));
    return { name, theirs, measures: measuresOf(theirs) };
  });
  const gain = (measure: Measure) => {
    const best = found.reduce((one, other) => (other.measures[measure] > one.measures[measure] ? other : one));
    return {
      over: best.name,
      ratio: engine[measure] / best.measures[measure],
      difference: intervalsOf(ours, best.theirs)[measure],
    };
  };
  return {
    trial: trial.name,
    learnt: trial.learnt,
    donors: trial.donors.length,
    donorsWithHiddenFlows: new Set(ours.map(({ donor }) => donor)).size,
    hiddenFlows: ours.length,
    engine,
    baselines: Object.fromEntries(found.map(({ name, measures }) => [name, measures])),
    gains: Object.fromEntries(MEASURES.map((measure) => [measure, gain(measure)])) as Outcome['gains'],
  };
}

const HEADS: Record<Measure, string> = {
  macroRank: 'MRR by donor',
  microRank: 'MRR by flow',
  macroAtFive: 'recall@5 by donor',
  microAtFive: 'recall@5 by flow',
};

function print({ trial, learnt, donors, donorsWithHiddenFlows, hiddenFlows, engine, baselines, gains }: Outcome): void {
  console.log(
    `\nTrack record, ${trial}: learnt from flows to ${learnt}; ${hiddenFlows} later flows of ${donorsWithHiddenFlows} donors, ` +
      `each ranked among ${donors}\n`,
  );
  const row = (name: string, measures: Measures) => [name, ...MEASURES.map((one) => measures[one].toFixed(3))];
  const better = MEASURES.map((one) => gains[one]);
  console.log(
    table(
      ['', ...MEASURES.map((one) => HEADS[one])],
      [
        row('criterion and score', engine),
        ...Object.entries(baselines).map(([name, measures]) => row(name, measures)),
        ['times the best baseline', ...better.map(({ ratio }) => ratio.toFixed(2))],
        ['difference, 95 %', ...better.map(({ difference }) => spelled(difference))],
      ],
    ),
  );
}

const spelled = ({ low, high }: Interval): string => `${low.toFixed(3)} … ${high.toFixed(3)}`;

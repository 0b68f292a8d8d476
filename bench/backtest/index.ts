import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../report/table.js';
import { type Interval, intervalsOf } from './bootstrap.js';
import { donorFlows } from './donor-flows.js';
import { iatiFlows } from './iati-flows.js';
import { findAll, type Measure, MEASURES, type Measures, measuresOf } from './measures.js';
import { byTheEngine, mostActive, mostActiveInRegion, ofTheField, type Ranker } from './rankers.js';
import { type Trial, trialOf } from './trial.js';

/** What one trial came to. */
export interface Outcome {
  trial: string;
  /** The last year learnt from; one for each time that later flows were hidden. */
  learnt: number[];
  /** Among how many donors was ranked, each time. */
  donors: number[];
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
  const sets: [name: string, trials: Trial[]][] = validate
    ? [
        ['conflict sectors, validation', [trialOf(donors, 2004, 2005)]],
        ['five States, validation', [2005, 2006, 2007, 2008].map((year) => trialOf(iati, year, year + 1))],
      ]
    : [
        ['conflict sectors', [trialOf(donors, 2005)]],
        ['five States', [trialOf(iati, 2009)]],
      ];
  const outcomes = sets.map(([name, trials]) => {
    const outcome = outcomeOf(name, trials);
    print(outcome);
    return outcome;
  });
  return validate ? null : outcomes;
}

function outcomeOf(name: string, trials: readonly Trial[]): Outcome {
  const findBy = (ranker: (trial: Trial) => Ranker) => trials.flatMap((trial) => findAll(trial, ranker(trial)));
  const ours = findBy(byTheEngine);
  const engine = measuresOf(ours);
  const found = Object.entries(BASELINES).map(([name, baseline]) => {
    const theirs = findBy(baseline);
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
    trial: name,
    learnt: trials.map(({ learnt }) => learnt),
    donors: trials.map(({ donors }) => donors.length),
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
    `\nTrack record, ${trial}: learnt from flows to ${learnt.join(', ')}; ${hiddenFlows} later flows of ${donorsWithHiddenFlows} donors, ` +
      `each ranked among ${donors.join(', ')}\n`,
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

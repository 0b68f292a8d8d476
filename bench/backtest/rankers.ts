import { pastWorkByOrganisation } from '@tandem/matching';
import { shareOfThemes } from '@tandem/register';
import { type Context, MatchIndex, NO_SNAPSHOT } from '@tandem/scoring';
import { THEME_PARENTS, THEME_RELATED, VOCABULARY_ID } from '@tandem/vocabulary';
import { type Flow, isOfTheField, subregionOf } from './flow.js';
import { needFor, offerOf } from './records.js';
import type { Trial } from './trial.js';

/** What each donor is worth to the recipient and sectors of a flow; equal is a tie. */
export type Ranker = (flow: Flow) => ReadonlyMap<string, number>;

/** The engine: one offer a donor, all alike, ranked by score for a need of the flow's country and themes. */
export function byTheEngine({ past, donors, learnt }: Trial): Ranker {
  const activities = past.map(({ donor, ...flow }) => ({ organisation: donor, activities: 1, ...flow }));
  const context: Context = {
    asOf: `${learnt}-12-31`,
    vocabulary: { id: VOCABULARY_ID, parents: THEME_PARENTS, related: THEME_RELATED },
    rates: { id: 'none', latest: {} },
    snapshot: { ...NO_SNAPSHOT, id: 'backtest', pastWork: pastWorkByOrganisation(activities, learnt) },
    embargoed: [],
  };
  const index = new MatchIndex(context);
  for (const donor of donors) index.putOffer(offerOf(donor, learnt));
  const known = new Map<string, ReadonlyMap<string, number>>();
  return ({ country, sectors }) => {
    const key = `${country} ${sectors.join()}`;
    const scores = known.get(key) ?? scoresOf(index, country, sectors, learnt, donors.length);
    known.set(key, scores);
    return scores;
  };
}

function scoresOf(index: MatchIndex, country: string, sectors: readonly string[], learnt: number, top: number) {
  const need = needFor(country, shareOfThemes(sectors), learnt);
  index.putNeed(need);
  const { first } = index.offersFor(need.id, { top });
  index.removeNeed(need.id);
  if (first.length !== top) throw new Error(`Only ${first.length} of ${top} offers may meet the need of ${country}`);
  return new Map(first.map(({ offer, score }) => [offer, score]));
}

/** Whoever has most flows in the past, anywhere. */
export function mostActive({ past }: Trial): Ranker {
  const counts = countsOf(past, () => '');
  return () => counts.get('') ?? new Map();
}

/** Whoever has most flows in the past in the recipient's subregion. */
export function mostActiveInRegion({ past }: Trial): Ranker {
  const counts = countsOf(past, ({ country }) => subregionOf(country));
  return ({ country }) => counts.get(subregionOf(country)) ?? new Map();
}

/** The same, of flows of the field alone. */
export const ofTheField = (baseline: (trial: Trial) => Ranker) => (trial: Trial) =>
  baseline({ ...trial, past: trial.past.filter(isOfTheField) });

function countsOf(flows: readonly Flow[], keyOf: (flow: Flow) => string): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const flow of flows) {
    const key = keyOf(flow);
    const ofKey = counts.get(key) ?? new Map<string, number>();
    counts.set(key, ofKey.set(flow.donor, (ofKey.get(flow.donor) ?? 0) + 1));
  }
  return counts;
}

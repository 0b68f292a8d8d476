import type { Context, PastWork, RunningWork, Snapshot } from '@tandem/scoring';
import { THEME_PARENTS, THEME_RELATED, VOCABULARY_ID } from '@tandem/vocabulary';
import { someTheme, THEME_CODES } from './codes.js';
import { LATEST } from './money.js';
import { needId } from './needs.js';
import { askingCountry, COUNTRIES } from './places.js';
import { providerName, providersOf, someProvider } from './providers.js';
import { Random } from './random.js';
import { AS_OF, dayFromNow, type World } from './world.js';

/** What holds for every pair of a world. */
export function contextOf(world: World): Context {
  return {
    asOf: AS_OF,
    vocabulary: { id: VOCABULARY_ID, parents: THEME_PARENTS, related: THEME_RELATED },
    rates: { id: 'bench', latest: LATEST },
    snapshot: snapshotOf(world),
    embargoed: ['AAX', 'FCX', 'KBX'],
  };
}

function snapshotOf(world: World): Snapshot {
  return {
    id: 'bench',
    // Asked by fewer, worth more; the last theme is not listed and counts the default.
    rarity: Object.fromEntries(THEME_CODES.slice(0, -1).map((code, i) => [code, 4_000 + 1_500 * i])),
    unansweredSince: unansweredSince(world),
    running: Object.fromEntries(COUNTRIES.map((country, i) => [country, runningIn(world, i)])),
    pastWork: pastWork(world),
  };
}

/** Nine needs of ten are known: three of those answered, the others waiting for up to a year and a half. */
function unansweredSince(world: World): Snapshot['unansweredSince'] {
  const days = Array.from({ length: 540 }, (_, i) => dayFromNow(-i));
  const since: Record<string, string | null> = {};
  for (let i = 0; i < world.needs; i++) {
    const random = new Random(world.seed, 'waiting', i);
    if (random.chance(90)) since[needId(world, i)] = random.chance(30) ? null : random.one(days);
  }
  return since;
}

function runningIn(world: World, country: number): RunningWork[] {
  const random = new Random(world.seed, 'running', country);
  return Array.from({ length: random.between(0, 3) }, () => ({
    provider: random.chance(20) ? null : providerName(someProvider(world, random)),
    themes: random.several(random.between(1, 2), () => someTheme(random)),
    from: random.chance(10) ? null : dayFromNow(random.between(-700, 100)),
    to: random.chance(10) ? null : dayFromNow(random.between(110, 600)),
  }));
}

/** Four providers of five are known to the register. */
function pastWork(world: World): Record<string, PastWork> {
  const past: Record<string, PastWork> = {};
  for (let provider = 0; provider < providersOf(world); provider++) {
    const random = new Random(world.seed, 'past', provider);
    if (!random.chance(80)) continue;
    const measured = (names: string[]) => Object.fromEntries(names.map((name) => [name, random.between(1, 10_000)]));
    past[providerName(provider)] = {
      places: measured(random.several(random.between(2, 25), () => askingCountry(random))),
      themes: measured(random.several(random.between(1, 8), () => someTheme(random))),
    };
  }
  return past;
}

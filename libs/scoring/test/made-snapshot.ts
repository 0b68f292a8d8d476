import type { PastWork, RunningWork, Snapshot } from '../src/facts.js';
import { dateOf, dayOf } from '../src/days.js';
import type { SampleFacts } from './sample-facts.js';

/** A snapshot invented for the sample data: no fact about anybody, but every part of it says something. */
export function madeSnapshot({ needs, offers, context }: SampleFacts): Snapshot {
  const themes = [...new Set(needs.flatMap((need) => (need.themes ?? []).map(({ code }) => code)))].sort();
  const today = dayOf(context.asOf);
  const running: Record<string, RunningWork[]> = {};
  needs.forEach(({ countries, themes: asked }, i) => {
    const [country] = countries ?? [];
    if (country === undefined || i % 3 > 0) return;
    const provider = i % 2 === 0 ? (offers[i % offers.length]?.organisation ?? null) : null;
    const work = { provider, themes: (asked ?? []).slice(0, 1).map(({ code }) => code), from: '2025-01-01' };
    running[country] = [...(running[country] ?? []), { ...work, to: i % 4 === 0 ? null : '2027-06-30' }];
  });
  const pastWork: Record<string, PastWork> = {};
  offers.forEach(({ organisation, themes: given }, i) => {
    if (organisation === null || i % 4 === 3) return;
    const places = new Map(needs.map(({ countries }, j) => [countries?.[0] ?? '', (37 * i + 71 * j) % 10_001]));
    pastWork[organisation] = {
      places: Object.fromEntries(places),
      themes: Object.fromEntries((given ?? []).map((theme, j) => [theme, (977 * i + 1_301 * j) % 10_001])),
    };
  });
  return {
    id: 'made',
    rarity: Object.fromEntries(themes.map((theme, i) => [theme, 4_000 + 1_100 * (i % 13)])),
    unansweredSince: Object.fromEntries(needs.map(({ id }, i) => [id, i % 5 === 0 ? null : dateOf(today - 9 * i)])),
    running,
    pastWork,
  };
}

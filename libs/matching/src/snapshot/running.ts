import type { RunningWork } from '@tandem/scoring';

/** Work that runs in a country; `organisation` is whose of ours, null where it is somebody else's. */
export interface WorkInCountry {
  country: string;
  organisation: string | null;
  themes: readonly string[];
  from: string | null;
  to: string | null;
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

/**
 * Country → what runs there. Periods of one provider's work on the same themes that share a day become one: the same needs
 * fall into it, and a country with thousands of activities stays a short list.
 */
export function runningByCountry(work: readonly WorkInCountry[]): Record<string, RunningWork[]> {
  const alike = new Map<string, WorkInCountry[]>();
  for (const one of work) {
    const key = [one.country, one.organisation ?? '', ...one.themes].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  const running: Record<string, RunningWork[]> = {};
  for (const key of [...alike.keys()].sort()) {
    const periods = alike.get(key) ?? [];
    const [{ country, organisation, themes } = { country: '', organisation: null, themes: [] }] = periods;
    const merged = union(periods).map(({ from, to }) => ({ provider: organisation, themes: [...themes], from, to }));
    running[country] = [...(running[country] ?? []), ...merged];
  }
  return running;
}

type Period = Pick<RunningWork, 'from' | 'to'>;

const begins = ({ from }: Period): string => from ?? FIRST;
const ends = ({ to }: Period): string => to ?? LAST;

function union(periods: readonly Period[]): Period[] {
  const merged: Period[] = [];
  for (const { from, to } of [...periods].sort((a, b) => (begins(a) < begins(b) ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || begins({ from, to }) > ends(last)) merged.push({ from, to });
    else if (ends({ from, to }) > ends(last)) last.to = to;
  }
  return merged;
}

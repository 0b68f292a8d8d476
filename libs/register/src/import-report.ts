import type { PlaceBasis } from './iati/place.js';
import type { Skip, SkipReason } from './iati/skips.js';

/** How many examples a report shows of each reason. */
const EXAMPLES = 5;

/** One reason for which things of a file were left out. */
export interface SkipSummary {
  reason: SkipReason;
  /** What was left out: whole activities, flows (transactions), or a detail of an activity that was kept. */
  what: Skip['what'];
  count: number;
  /** The first five, with their line in the file. */
  examples: { line: number; activity: string | null; detail: string }[];
}

/** What an import found in one file and did with it. */
export interface ImportReport {
  file: string;
  sha256: string;
  bytes: number;
  defaultCountry: string | null;
  /** `read` = added + changed + unchanged + skipped. */
  activities: { read: number; added: number; changed: number; unchanged: number; skipped: number };
  /** Transactions kept (new, changed or as before) and left out. */
  flows: { kept: number; skipped: number };
  /** On what the place of each kept activity rests. */
  place: Record<PlaceBasis, number>;
  skipped: SkipSummary[];
}

/** Counts while a file is read; its size does not grow with the file. */
export class ImportTally {
  readonly activities = { read: 0, added: 0, changed: 0, unchanged: 0, skipped: 0 };
  readonly flows = { kept: 0, skipped: 0 };
  readonly place: Record<PlaceBasis, number> = { stated: 0, assumed: 0, not_stated: 0 };
  private readonly skips = new Map<string, SkipSummary>();

  /** Notes what was left out of one activity. */
  note(skips: readonly Skip[], activity: string | null): void {
    for (const { what, reason, line, detail } of skips) {
      if (what === 'activity') this.activities.skipped += 1;
      if (what === 'flow') this.flows.skipped += 1;
      const summary = this.skips.get(`${what} ${reason}`) ?? { reason, what, count: 0, examples: [] };
      summary.count += 1;
      if (summary.examples.length < EXAMPLES) summary.examples.push({ line, activity, detail });
      this.skips.set(`${what} ${reason}`, summary);
    }
  }

  /** The report, most frequent reason first. */
  report(file: string, facts: { sha256: string; bytes: number }, defaultCountry: string | null): ImportReport {
    const { activities, flows, place } = this;
    const skipped = [...this.skips.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
    return { file, ...facts, defaultCountry, activities, flows, place, skipped };
  }
}

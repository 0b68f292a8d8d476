import { createHash } from 'node:crypto';
import { readActivity, type ActivityRecord } from './iati/activity.js';
import type { Element } from './iati/element.js';
import { ImportTally } from './import-report.js';

/** An activity ready to be written. */
export interface ImportedActivity extends ActivityRecord {
  /** The last day known of it, by which lists are ordered. */
  latestOn: string;
  /** Same content, same hash: such an activity is not written again. */
  contentHash: string;
}

/** What is kept in memory while one file is read. */
export class ImportRun {
  readonly tally = new ImportTally();
  readonly waiting: ImportedActivity[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly defaultCountry: string | null) {}

  take(elements: readonly Element[]): void {
    for (const element of elements) {
      const { record, identifier, skips } = readActivity(element, this.defaultCountry);
      this.tally.activities.read += 1;
      if (record !== null && !this.isNew(record.identifier)) {
        const detail = 'the first is kept';
        this.tally.note([{ what: 'activity', reason: 'duplicate_identifier', line: element.line, detail }], identifier);
        continue;
      }
      this.tally.note(skips, identifier);
      if (record === null) continue;
      this.tally.place[record.place] += 1;
      this.tally.flows.kept += record.flows.length;
      this.waiting.push({ ...record, latestOn: latestOn(record), contentHash: sha256(JSON.stringify(record)) });
    }
  }

  private isNew(identifier: string): boolean {
    // A hash, since a string cut from the file's text keeps the whole piece that it was cut from in memory.
    const hash = sha256(identifier);
    if (this.seen.has(hash)) return false;
    this.seen.add(hash);
    return true;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Its end, else its last flow or its start, whichever is later. */
function latestOn({ endsOn, startsOn, flows }: ActivityRecord): string {
  const days = [startsOn, ...flows.map((flow) => flow.on)].filter((day) => day !== null);
  return endsOn ?? days.sort().at(-1) ?? '0001-01-01';
}

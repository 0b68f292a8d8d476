import { describe, expect, it } from '@jest/globals';
import { ImportTally } from './import-report.js';

describe('ImportTally', () => {
  it('sums what was left out by reason, most frequent first, with five examples', () => {
    const tally = new ImportTally();
    tally.note([{ what: 'activity', reason: 'no_title', line: 3, detail: 'XX-0' }], 'XX-0');
    for (let line = 10; line < 17; line++)
      tally.note([{ what: 'flow', reason: 'bad_amount', line, detail: 'ten' }], `XX-${line}`);
    const { activities, flows, skipped } = tally.report('some.xml', { sha256: 'f', bytes: 1 }, null);
    expect(activities.skipped).toBe(1);
    expect(flows.skipped).toBe(7);
    expect(skipped.map(({ reason, count, examples }) => [reason, count, examples.length])).toEqual([
      ['bad_amount', 7, 5],
      ['no_title', 1, 1],
    ]);
    expect(skipped[0]?.examples[0]).toEqual({ line: 10, activity: 'XX-10', detail: 'ten' });
  });
});

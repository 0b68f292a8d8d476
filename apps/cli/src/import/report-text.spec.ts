import { describe, expect, it } from '@jest/globals';
import type { ImportReport } from '@tandem/register';
import { describeFile, describeSkips } from './report-text.js';

const report: ImportReport = {
  file: 'some.xml',
  sha256: 'f',
  bytes: 1,
  defaultCountry: 'HND',
  activities: { read: 1_050, added: 1_000, changed: 5, unchanged: 43, skipped: 2 },
  flows: { kept: 3_185, skipped: 1 },
  place: { stated: 374, assumed: 674, not_stated: 0 },
  skipped: [
    { what: 'activity', reason: 'no_title', count: 2, examples: [{ line: 7, activity: 'A', detail: 'A' }] },
    { what: 'flow', reason: 'bad_amount', count: 1, examples: [{ line: 9, activity: 'B', detail: 'ten' }] },
  ],
};

describe('the report of an import', () => {
  it('says what became of a file', () => {
    expect(describeFile(report)).toBe(
      'some.xml: 1,050 activities (1,000 added, 5 changed, 43 unchanged, 2 skipped), 3,185 flows; ' +
        'place stated 374, HND assumed 674, not stated 0',
    );
    expect(describeFile({ file: 'cut.xml', error: { line: 3, column: 4, reason: 'unclosed tag: title' } })).toBe(
      'cut.xml: line 3, column 4: unclosed tag: title. Nothing of this file was imported.',
    );
  });

  it('says what was skipped and why', () => {
    expect(describeSkips([report])).toBe(
      'Skipped:\n' +
        '  2 activities: no title (some.xml, first on line 7: A)\n' +
        '  1 flows: amount not a decimal number (some.xml, first on line 9: ten)',
    );
    expect(describeSkips([{ ...report, skipped: [] }])).toBe('Nothing was skipped.');
  });
});

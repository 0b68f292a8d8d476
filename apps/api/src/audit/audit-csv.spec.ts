import { describe, expect, it } from '@jest/globals';
import { csvHead, csvRow } from './audit-csv.js';
import type { AuditRowView } from './audit-view.dto.js';

const row: AuditRowView = {
  id: '7',
  at: '2027-01-02T03:04:05.000Z',
  person: { id: 'p', name: 'Awa Jallow' },
  organisation: null,
  action: 'need.changed',
  objectType: 'need',
  objectId: 'n',
  before: null,
  after: { title: 'one, "two"' },
  withheld: false,
  via: 'session',
  address: null,
  sessionId: null,
  requestId: null,
  place: 3,
  hash: 'ab',
};

describe('the trail as CSV', () => {
  it('has a line of names and then one for each row', () => {
    expect(csvHead.split(',').length).toBe(18);
    // The JSON {"title":"one, \"two\""} in quotes, its own doubled.
    expect(csvRow(row)).toBe(
      '7,2027-01-02T03:04:05.000Z,Awa Jallow,p,,,need.changed,need,n,,' +
        '"{""title"":""one, \\""two\\""""}",false,session,,,,3,ab\r\n',
    );
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['1=1', '1=1'],
  ])('writes %j so that no spreadsheet computes it', (objectId, cell) => {
    expect(csvRow({ ...row, objectId })).toContain(`,need,${cell},,`);
  });
});

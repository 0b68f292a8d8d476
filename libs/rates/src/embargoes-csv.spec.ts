import { describe, expect, it } from '@jest/globals';
import { embargoesFromCsv } from './embargoes-csv.js';

const HEADER = 'country,from,to,source';

describe('embargoesFromCsv', () => {
  it('reads periods, open or closed', () => {
    expect(embargoesFromCsv(`${HEADER}\nHTI,2022-10-21,,S/RES/2653\nLBR,2003-12-22,2016-05-25,S/RES/2288\n`)).toEqual([
      { country: 'HTI', from: '2022-10-21', to: null, source: 'S/RES/2653' },
      { country: 'LBR', from: '2003-12-22', to: '2016-05-25', source: 'S/RES/2288' },
    ]);
  });

  it.each([
    ['HT,2022-10-21,,x', 2, '"HT" is not an ISO 3166-1 alpha-3 country'],
    ['HTI,2022,,x', 2, 'from "2022" is not a day'],
    ['HTI,2022-10-21,soon,x', 2, 'to "soon" is neither empty nor a day'],
    ['HTI,2022-10-21,2022-10-20,x', 2, 'to is before from'],
    ['HTI,2022-10-21,,', 2, 'source is empty'],
    ['HTI,2022-10-21,,x\nHTI,2023-01-01,2023-02-01,x', 3, 'overlaps another embargo on HTI'],
    ['HTI,2023-01-01,2023-02-01,x\nHTI,2023-02-01,,x', 3, 'overlaps another embargo on HTI'],
  ])('refuses %j on line %i', (rows, line, reason) => {
    expect(() => embargoesFromCsv(`${HEADER}\n${rows}`)).toThrow(expect.objectContaining({ code: 'BAD_TABLE', line }));
    expect(() => embargoesFromCsv(`${HEADER}\n${rows}`)).toThrow(reason);
  });
});

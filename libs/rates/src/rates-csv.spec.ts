import { describe, expect, it } from '@jest/globals';
import { ratesFromCsv } from './rates-csv.js';

const HEADER = 'currency,date,per_usd,source';

describe('ratesFromCsv', () => {
  it('reads rates as published', () => {
    const text = `\uFEFF${HEADER}\r\nEUR,2026-09-01,0.8613,ECB\r\n\r\nJPY, 2026-09-01 ,147.25,"Bank of Japan, fixing"\r\nUSD,2026-09-01,1,\n`;
    expect(() => ratesFromCsv(text)).toThrow('line 5: source is empty');
    expect(ratesFromCsv(text.replace(',1,', ',1,unit'))).toEqual([
      { currency: 'EUR', date: '2026-09-01', perUsd: '0.8613', source: 'ECB', illustrative: false },
      { currency: 'JPY', date: '2026-09-01', perUsd: '147.25', source: 'Bank of Japan, fixing', illustrative: false },
      { currency: 'USD', date: '2026-09-01', perUsd: '1', source: 'unit', illustrative: false },
    ]);
  });

  it('takes the columns in any order', () => {
    expect(ratesFromCsv('source,per_usd,date,currency\nECB,0.9,2026-09-01,EUR')).toMatchObject([
      { currency: 'EUR', perUsd: '0.9' },
    ]);
  });

  it.each([
    ['', 1, 'the file is empty'],
    [HEADER, 1, 'there is no row'],
    [`currency,date,rate,source\nEUR,2026-09-01,0.9,ECB`, 1, 'the first line is currency,date,rate,source'],
    [`${HEADER}\nEUR,2026-09-01,0.9`, 2, '3 values where 4 belong'],
    [`${HEADER}\nEUR,2026-09-01,0.9,ECB,more`, 2, '5 values where 4 belong'],
    [`${HEADER}\nEUR,2026-09-01,0.9,"ECB`, 2, ''],
    [`${HEADER}\nEUR,2026-09-01,0.9,ECB\nXXQ,2026-09-01,0.9,ECB`, 3, '"XXQ" is not an ISO 4217 currency'],
    [`${HEADER}\neur,2026-09-01,0.9,ECB`, 2, '"eur" is not an ISO 4217 currency'],
    [`${HEADER}\nEUR,2026-02-30,0.9,ECB`, 2, '"2026-02-30" is not a day'],
    [`${HEADER}\nEUR,1.9.2026,0.9,ECB`, 2, '"1.9.2026" is not a day'],
    [`${HEADER}\nEUR,2026-09-01,"0,9",ECB`, 2, 'per_usd "0,9" is not a number'],
    [`${HEADER}\nEUR,2026-09-01,-0.9,ECB`, 2, 'per_usd "-0.9" is not a number'],
    [`${HEADER}\nEUR,2026-09-01,9e-1,ECB`, 2, 'is not a number'],
    [`${HEADER}\nEUR,2026-09-01,0.00,ECB`, 2, 'must be above 0'],
    [`${HEADER}\nEUR,2026-09-01,0.12345678901,ECB`, 2, 'at most 10 decimals'],
    [`${HEADER}\nEUR,2026-09-01,1234567890123,ECB`, 2, 'has more than 12 digits'],
    [`${HEADER}\nUSD,2026-09-01,1.1,ECB`, 2, 'must be 1 for USD'],
    [`${HEADER}\nEUR,2026-09-01,0.9,ECB\nEUR,2026-09-01,0.8,ECB`, 3, 'EUR on 2026-09-01 stands on line 2 already'],
  ])('refuses %j on line %i', (text, line, reason) => {
    expect(() => ratesFromCsv(text)).toThrow(expect.objectContaining({ code: 'BAD_TABLE', line }));
    expect(() => ratesFromCsv(text)).toThrow(reason);
  });
});

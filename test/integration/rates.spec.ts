import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RatesModule, RatesService, shippedRates } from '@tandem/rates';
import { openModule, type OpenModule } from '../support/open-module.js';

const csv = (...rows: string[]) => ['currency,date,per_usd,source', ...rows].join('\n');

describe('exchange rates', () => {
  let db: OpenModule;
  let rates: RatesService;
  beforeEach(async () => {
    db = await openModule(RatesModule);
    rates = db.get(RatesService);
  });
  afterEach(() => db.close());

  it('gives the newest rate up to a day, as a ratio of minor units', async () => {
    await rates.importCsv(csv('EUR,2026-09-01,0.86,ECB', 'EUR,2026-10-01,0.90,ECB', 'JPY,2026-09-01,145.5,ECB'));
    // 0.86 euro a dollar: 43 cents for 50. 145.5 yen for 100 cents: 291 for 200.
    expect((await rates.tableAsOf('2026-09-30')).latest).toEqual({
      EUR: { currency: 'EUR', numerator: 43, denominator: 50, date: '2026-09-01' },
      JPY: { currency: 'JPY', numerator: 291, denominator: 200, date: '2026-09-01' },
    });
    expect((await rates.tableAsOf('2026-10-01')).latest['EUR']).toMatchObject({ numerator: 9, denominator: 10 });
    expect((await rates.tableAsOf('2026-08-31')).latest).toEqual({});
  });

  it('lets a later import prevail and keeps the earlier row; the same again adds nothing', async () => {
    const first = csv('EUR,2026-09-01,0.86,ECB', 'GBP,2026-09-01,0.75,ECB');
    expect(await rates.importCsv(first)).toEqual({ read: 2, added: 2 });
    const before = await rates.tableAsOf('2026-09-01');
    expect(await rates.importCsv(first)).toEqual({ read: 2, added: 0 });
    expect(await rates.tableAsOf('2026-09-01')).toEqual(before);

    expect(await rates.importCsv(csv('EUR,2026-09-01,0.8,ECB'))).toEqual({ read: 1, added: 1 });
    const after = await rates.tableAsOf('2026-09-01');
    expect(after.latest['EUR']).toMatchObject({ numerator: 4, denominator: 5 });
    expect(after.id).not.toBe(before.id);
    expect(await db.sql("SELECT per_usd FROM exchange_rates WHERE currency = 'EUR' ORDER BY id")).toEqual([
      { per_usd: '0.86' },
      { per_usd: '0.8' },
    ]);
    // Back to the first value: that is news again.
    expect(await rates.importCsv(csv('EUR,2026-09-01,0.86,ECB'))).toEqual({ read: 1, added: 1 });
    expect(await rates.tableAsOf('2026-09-01')).toEqual(before);
  });

  it('takes in nothing of a table with one wrong line', async () => {
    const text = csv('EUR,2026-09-01,0.86,ECB', 'GBP,2026-09-01,,ECB');
    await expect(rates.importCsv(text)).rejects.toMatchObject({ code: 'BAD_TABLE', line: 3 });
    expect(await db.sql('SELECT FROM exchange_rates')).toEqual([]);
  });

  it('loads the shipped table once, marked illustrative, and prefers any published rate', async () => {
    const load = () => db.dataSource.transaction((tx) => rates.loadIllustrativeRates(tx));
    expect(await load()).toBe(shippedRates.length);
    expect(await load()).toBe(0);
    expect(await db.sql('SELECT DISTINCT illustrative FROM exchange_rates')).toEqual([{ illustrative: true }]);

    const day = '2026-11-21';
    expect(Object.keys((await rates.tableAsOf(day)).latest)).toEqual(
      [...new Set(shippedRates.map((rate) => rate.currency))].filter((currency) => currency !== 'USD').sort(),
    );
    await rates.importCsv(csv('EUR,2026-05-31,0.5,ECB'));
    expect((await rates.tableAsOf(day)).latest['EUR']).toMatchObject({
      numerator: 1,
      denominator: 2,
      date: '2026-05-31',
    });
  });

  it('cannot be rewritten behind its back', async () => {
    await rates.importCsv(csv('EUR,2026-09-01,0.86,ECB'));
    await expect(db.sql('UPDATE exchange_rates SET per_usd = 1')).rejects.toThrow('append-only');
    await expect(db.sql('DELETE FROM exchange_rates')).rejects.toThrow('append-only');
  });
});

describe('the list of embargoes', () => {
  let db: OpenModule;
  let rates: RatesService;
  beforeEach(async () => {
    db = await openModule(RatesModule);
    rates = db.get(RatesService);
  });
  afterEach(() => db.close());

  it('names the countries under embargo on a day, first and last day included', async () => {
    const text =
      'country,from,to,source\nHTI,2022-10-21,,S/RES/2653\nLBR,2003-12-22,2016-05-25,S/RES/2288\nCAF,2013-12-05,2024-07-30,S/RES/2745';
    expect(await rates.replaceEmbargoes(text)).toEqual({ read: 3 });
    expect(await rates.embargoedAt('2003-12-21')).toEqual([]);
    expect(await rates.embargoedAt('2003-12-22')).toEqual(['LBR']);
    expect(await rates.embargoedAt('2016-05-25')).toEqual(['CAF', 'LBR']);
    expect(await rates.embargoedAt('2016-05-26')).toEqual(['CAF']);
    expect(await rates.embargoedAt('2026-01-01')).toEqual(['HTI']);
  });

  it('is replaced as a whole, or not at all', async () => {
    await rates.replaceEmbargoes('country,from,to,source\nHTI,2022-10-21,,S/RES/2653');
    await expect(rates.replaceEmbargoes('country,from,to,source\nLBR,2003,,x')).rejects.toMatchObject({ line: 2 });
    expect(await rates.embargoedAt('2026-01-01')).toEqual(['HTI']);
    await rates.replaceEmbargoes('country,from,to,source\nCAF,2013-12-05,,S/RES/2745');
    expect(await rates.embargoedAt('2026-01-01')).toEqual(['CAF']);
  });
});

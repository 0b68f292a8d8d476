import { describe, expect, it } from '@jest/globals';
import { cellsOf, totalsOf, type Counted } from './counted.js';

const need = (from: Counted['from'], countries: string[], themes: string[]): Counted => ({
  what: 'needs',
  from,
  countries,
  themes,
});

describe('cells', () => {
  it('count each record once in each of its States and themes, for its readers and all wider ones', async () => {
    const cells = await cellsOf([
      need('accredited', ['GMB', 'SEN'], ['STOCK']),
      need('public', ['GMB'], ['STOCK', 'MARK']),
      { what: 'offers', from: 'office', countries: ['GMB'], themes: ['MARK'] },
      { what: 'activities', from: 'public', countries: ['SEN'], themes: [] },
    ]);
    expect(cells.map(({ country, theme }) => `${country} ${theme}`)).toEqual([
      'GMB MARK',
      'GMB STOCK',
      'SEN ',
      'SEN STOCK',
    ]);
    expect(cells[1]!.needs).toEqual({ public: 1, accredited: 2, office: 2 });
    expect(cells[0]!.offers).toEqual({ public: 0, accredited: 0, office: 1 });
    expect(cells[2]!.activities.public).toBe(1);
    expect(cells[3]!.needs).toEqual({ public: 0, accredited: 1, office: 1 });
  });
});

describe('totals', () => {
  it('count a need of several States once, and the States behind what is seen and what is not', () => {
    const [stock] = totalsOf([
      need('accredited', ['GMB', 'SEN'], ['STOCK']),
      need('public', ['GMB'], ['STOCK']),
      need('office', ['MLI'], ['STOCK']),
      { what: 'offers', from: 'public', countries: ['FJI'], themes: ['STOCK'] },
    ]);
    expect(stock).toEqual({
      theme: 'STOCK',
      needs: { public: 1, accredited: 2, office: 3 },
      states: { public: 1, accredited: 2, office: 3 },
      // Of everybody the need of two States and Mali’s are hidden; of accredited ones Mali’s.
      hidden: { public: 3, accredited: 1, office: 0 },
    });
  });
});

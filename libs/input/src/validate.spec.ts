import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Nested, NestedList } from './check.js';
import { MoneyDto } from './money.dto.js';
import { InvalidInput } from './problems.js';
import { validateInput } from './validate.js';
import { WindowDto } from './window.dto.js';

class Purse {
  @Nested(() => MoneyDto)
  amount!: MoneyDto;

  @NestedList(() => MoneyDto, { max: 3 })
  coins!: MoneyDto[];
}

function problemsOf(type: new () => object, value: unknown): string[] {
  try {
    validateInput(type, value);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map(({ pointer, code, detail }) => `${pointer} ${code}: ${detail}`);
  }
}

describe('what is wrong with an input', () => {
  it('is said once of a field that holds no object', () => {
    const missing = ['/amount MISSING: is required', '/coins MISSING: is required'];
    expect(problemsOf(Purse, {})).toEqual(missing);
    expect(problemsOf(Purse, { amount: null, coins: null })).toEqual(missing);
    const coins = [{ amount: '1.00', currency: 'USD' }];
    for (const amount of ['5.00', 5, []])
      expect(problemsOf(Purse, { amount, coins })).toEqual(['/amount WRONG_TYPE: must be an object']);
  });

  it('is not also that a window is reversed where its beginning is no day', () => {
    const noDay = '/from NOT_A_DAY: must be a day from 1990 to 2100 as YYYY-MM-DD';
    expect(problemsOf(WindowDto, { from: '31/12/2027', to: '2027-12-31' })).toEqual([noDay]);
    expect(problemsOf(WindowDto, { from: '2028-01-01', to: '2027-12-31' })).toEqual([
      '/to WINDOW_REVERSED: must not end before it begins',
    ]);
  });
});

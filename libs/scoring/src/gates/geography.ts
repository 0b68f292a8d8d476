import type { Coded } from '../codes.js';
import { sortedByBytes } from '../bytes.js';
import { type Gate, yesOrNo } from './gate.js';

/** E, the need's countries that the offer names and does not leave out, is not empty. */
export const geography: Gate<'geography', Coded<'ADD_COUNTRY', { country: string }>> = {
  code: 'geography',
  carried: { by: 'columns' },
  verdict: ({ reach }) => (reach === null ? 'unknown' : yesOrNo(reach.length > 0)),
  facts: ({ need, reach }) => ({ countries: sortedByBytes(need.countries ?? []), reached: reach }),
  /**
   * The offer would have to reach one of the need's countries. It reads the same whether the offer leaves the country
   * out or does not name it: the difference is the donor's.
   */
  opening: ({ need }) => {
    const [first] = sortedByBytes(need.countries ?? []);
    return first === undefined ? null : { code: 'ADD_COUNTRY', params: { country: first } };
  },
};

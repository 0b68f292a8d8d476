import { Check } from './check.js';
import { Day, isDay } from './values.js';

/** First and last day, both inclusive. */
export class WindowDto {
  @Day()
  from!: string;

  @Check((value, object) => {
    if (typeof value !== 'string' || !isDay(value))
      return { code: 'NOT_A_DAY', detail: 'must be a day from 1990 to 2100 as YYYY-MM-DD' };
    return typeof object.from === 'string' && isDay(object.from) && object.from > value
      ? { code: 'WINDOW_REVERSED', detail: 'must not end before it begins' }
      : null;
  })
  to!: string;
}

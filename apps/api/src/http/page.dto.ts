import { Check, Whole } from '@tandem/input';
import { Type } from 'class-transformer';
import { HttpProblem } from './http.errors.js';

/** What every list takes. */
export class PageQuery {
  /** At most 100; 20 where it is not said. */
  @Type(() => Number)
  @Whole(1, 100, { optional: true })
  limit?: number;

  /** `next` of the page before. */
  @Check((value) => (typeof value === 'string' ? null : { code: 'WRONG_TYPE', detail: 'must be text' }), {
    optional: true,
  })
  cursor?: string;
}

export const DEFAULT_LIMIT = 20;

/** A cursor is the last row's number; CursorInterceptor seals what leaves and opens what comes back. */
export const cursorOf = (last: number): string => Buffer.from(`n${last}`).toString('base64url');

/** @throws 400 for a cursor that is not one of ours */
export function numberOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const number = /^n(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (number === undefined)
    throw new HttpProblem(400, 'CURSOR_NOT_VALID', 'Use the cursor that "next" of the page before gave.');
  return Number(number);
}

/** A page: asks for one row more than is shown, to know whether there is another page. */
export function page<Row, Item>(rows: Row[], limit: number, cursor: (row: Row) => string, item: (row: Row) => Item) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last !== undefined ? cursor(last) : null };
}

import { isUuid } from '@tandem/input';
import type { Place } from '@tandem/search';
import { HttpProblem } from '../http/http.errors.js';

/** A place among what was found, as a cursor; CursorInterceptor seals what leaves. */
export const cursorOfPlace = ({ inTitle, enteredAt, id }: Place): string =>
  Buffer.from(`${inTitle ? 1 : 0} ${enteredAt.getTime()} ${id}`).toString('base64url');

/** @throws 400 for a cursor that is not one of ours */
export function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [, inTitle, at, id] = /^([01]) (\d{1,15}) (\S{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined || !isUuid(id))
    throw new HttpProblem(400, 'CURSOR_NOT_VALID', 'Use the cursor that "next" of the page before gave.');
  return { inTitle: inTitle === '1', enteredAt: new Date(Number(at)), id };
}

import type { BoardPlace, NeedPlace } from '@tandem/boards';
import { LIGHTS } from '@tandem/boards';
import { isDay, isUuid } from '@tandem/input';
import { isCountry } from '@tandem/vocabulary';
import { HttpProblem } from '../http/http.errors.js';

const written = (text: string): string => Buffer.from(text).toString('base64url');
const read = (cursor: string): string[] => Buffer.from(cursor, 'base64url').toString().split(' ');

const notValid = (): HttpProblem =>
  new HttpProblem(400, 'CURSOR_NOT_VALID', 'Use the cursor that "next" of the page before gave.');

export const cursorOfCountry = (country: string): string => written(`country ${country}`);

/** @throws 400 for a cursor that is not one of ours */
export function countryOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const [what, country = ''] = read(cursor);
  if (what !== 'country' || !isCountry(country)) throw notValid();
  return country;
}

export const cursorOfProject = ({ light, due, number }: BoardPlace): string =>
  written(`${light} ${due ?? '-'} ${number}`);

/** @throws 400 for a cursor that is not one of ours */
export function projectPlaceOf(cursor: string | undefined): BoardPlace | null {
  if (cursor === undefined) return null;
  const [light = '', due = '', number = ''] = read(cursor);
  const known = LIGHTS.find((one) => one === light);
  if (!known || (due !== '-' && !isDay(due)) || !/^\d{1,15}$/.test(number)) throw notValid();
  return { light: known, due: due === '-' ? null : due, number: Number(number) };
}

export const cursorOfNeed = ({ due, id }: NeedPlace): string => written(`${due.getTime()} ${id}`);

/** @throws 400 for a cursor that is not one of ours */
export function needPlaceOf(cursor: string | undefined): NeedPlace | null {
  if (cursor === undefined) return null;
  const [due = '', id = ''] = read(cursor);
  if (!/^\d{1,14}$/.test(due) || !isUuid(id)) throw notValid();
  return { due: new Date(Number(due)), id };
}

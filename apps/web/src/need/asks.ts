import type { Need } from '../api/types';
import { daysBetween } from '../i18n/days';

/** What a need waits for its State to say. */
export type Ask = 'clarify' | 'endorse' | 'reopen' | 'reconfirm';

/** Days before a need lapses from which on its State is asked on the pages. */
const SOON = 45;

/** What a need waits for, if it waits for those who look at it. */
export function asksOf(
  { availableActions, status, deadlines = [] }: Pick<Need, 'availableActions' | 'status' | 'deadlines'>,
  today: string,
): Ask | null {
  const may = (action: string) => availableActions.includes(action);
  if (may('clarify')) return 'clarify';
  if (may('endorse')) return 'endorse';
  if (!may('reconfirm')) return null;
  if (status === 'lapsed') return 'reopen';
  const lapse = deadlines.find(({ kind }) => kind === 'need.lapse');
  return lapse && daysBetween(today, lapse.dueAt) <= SOON ? 'reconfirm' : null;
}

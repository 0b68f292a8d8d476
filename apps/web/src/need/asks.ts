import type { Need } from '../api/types';
import { daysBetween } from '../i18n/days';

/** What a need waits for its State to say. */
export type Ask = 'clarify' | 'endorse' | 'reopen' | 'reconfirm';

/** Days after its last confirmation from which on a State is asked; a need lapses after a year. */
const ASKED_AFTER = 320;

/** What a need waits for, if it waits for those who look at it. */
export function asksOf(
  {
    availableActions,
    status,
    confirmedAt,
    openedAt,
  }: Pick<Need, 'availableActions' | 'status' | 'confirmedAt' | 'openedAt'>,
  today: string,
): Ask | null {
  const may = (action: string) => availableActions.includes(action);
  if (may('clarify')) return 'clarify';
  if (may('endorse')) return 'endorse';
  if (!may('reconfirm')) return null;
  if (status === 'lapsed') return 'reopen';
  const last = confirmedAt ?? openedAt;
  return last && daysBetween(last, today) >= ASKED_AFTER ? 'reconfirm' : null;
}

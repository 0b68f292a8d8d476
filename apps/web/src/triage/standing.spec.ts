import { describe, expect, it } from '@jest/globals';
import type { Match, MatchAction, MatchState, Stance } from '../api/types';
import { settledAs } from './standing';

const at = '2026-11-21T09:00:00Z';
const match = (
  state: MatchState,
  offer: Partial<Stance>,
  availableActions: MatchAction[] = [],
  need: Partial<Stance> = {},
) => ({ state, availableActions, stances: { need, offer } }) as Match;

describe('settledAs', () => {
  it('leaves a suggestion to be answered, unless it was put off', () => {
    expect(settledAs(match('suggested', {}), false)).toBeNull();
    expect(settledAs(match('suggested', {}), true)).toBe('later');
  });

  it('settles what the donor has answered', () => {
    expect(settledAs(match('interest', { interestAt: at }), false)).toBe('interested');
    expect(settledAs(match('declined', { declinedAt: at }), true)).toBe('declined');
    const left = match('withdrawn', { withdrawnAt: at }, ['interest', 'consent'], { interestAt: at, consentAt: at });
    expect(settledAs(left, false)).toBe('withdrawn');
    expect(settledAs(match('agreed', { agreedAt: at }), false)).toBe('agreed');
  });

  it('asks again where interest was taken back before the State agreed to talk', () => {
    const taken = match('withdrawn', { withdrawnAt: at }, ['interest', 'consent'], { interestAt: at });
    expect(settledAs(taken, false)).toBeNull();
    expect(settledAs(taken, true)).toBe('later');
  });

  it('says that the State ended it where the donor did not', () => {
    expect(settledAs(match('declined', { interestAt: at }), false)).toBe('ended');
    expect(settledAs(match('withdrawn', { interestAt: at, consentAt: at }), true)).toBe('ended');
  });

  it('brings back what waits for the donor again, even if it was put off', () => {
    expect(settledAs(match('contacts_open', { interestAt: at, consentAt: at }, ['agree']), true)).toBeNull();
  });
});

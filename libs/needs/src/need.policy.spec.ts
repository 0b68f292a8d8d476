import { describe, expect, it } from '@jest/globals';
import { rolesFor, type Action, type Role } from '@tandem/accounts';
import { NEED_WORKFLOW, type NeedEvent } from './need.workflow.js';

/** Both ways to close are one thing that one may do. */
const actionOf = (event: NeedEvent): Action =>
  event === 'close_met' || event === 'close_partly_met' ? 'close' : (event as Action);

describe('the steps of a need', () => {
  it('are taken by the functions that the policy allows', () => {
    const events = [...new Set(NEED_WORKFLOW.transitions.map(({ event }) => event))].filter(
      (one) => one !== 'open' && one !== 'lapse',
    );
    for (const event of events) {
      const actors = NEED_WORKFLOW.transitions.flatMap((row) => (row.event === event ? row.by : []));
      const roles = [...new Set(actors)].filter((actor): actor is Role => actor !== 'system').sort();
      expect([event, [...rolesFor('need', actionOf(event))].sort()]).toEqual([event, roles]);
    }
  });
});

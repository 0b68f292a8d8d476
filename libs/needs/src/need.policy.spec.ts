import { describe, expect, it } from '@jest/globals';
import { rolesFor, type Role } from '@tandem/accounts';
import { NEED_WORKFLOW } from './need.workflow.js';

describe('the steps of a need', () => {
  it('are taken by the functions that the policy allows', () => {
    const events = [...new Set(NEED_WORKFLOW.transitions.map(({ event }) => event))].filter((one) => one !== 'open');
    for (const event of events) {
      const actors = NEED_WORKFLOW.transitions.flatMap((row) => (row.event === event ? row.by : []));
      const roles = [...new Set(actors)].filter((actor): actor is Role => actor !== 'system').sort();
      expect([event, [...rolesFor('need', event)].sort()]).toEqual([event, roles]);
    }
  });
});

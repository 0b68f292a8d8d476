import { describe, expect, it } from '@jest/globals';
import { rolesFor, type Role } from '@tandem/accounts';
import { flaws } from '@tandem/platform/workflow';
import { IATI_STATUS, PROJECT_STATES, PROJECT_WORKFLOW, UNDER_WAY } from './project.workflow.js';
import { REPORT_WORKFLOW } from './reports/report.workflow.js';
import { EVENT_OF_STEP, PROJECT_STEPS } from './steps/project-steps.service.js';

const people = (by: readonly string[]) => by.filter((actor) => actor !== 'system').sort();

describe('the workflow of a project', () => {
  it('reaches every state, and every state leaves or is final', () => {
    expect(flaws(PROJECT_WORKFLOW)).toEqual([]);
    expect(PROJECT_WORKFLOW.final).toEqual(['closed', 'cancelled']);
    expect([...new Set(PROJECT_WORKFLOW.transitions.map(({ to }) => to))].sort()).toEqual(
      PROJECT_STATES.filter((state) => state !== 'pipeline').sort(),
    );
  });

  it('goes one way, but for a suspension, and is cancelled only before its work is complete', () => {
    const order = (state: (typeof PROJECT_STATES)[number]) => PROJECT_STATES.indexOf(state);
    const back = PROJECT_WORKFLOW.transitions.filter(({ from, to }) => order(to) < order(from));
    expect(back.map(({ event }) => event)).toEqual(['resume']);
    const cancelled = PROJECT_WORKFLOW.transitions.filter(({ event }) => event === 'cancel').map(({ from }) => from);
    expect(cancelled).toEqual(['pipeline', 'agreed', 'implementing', 'suspended']);
    expect(UNDER_WAY.filter((state) => PROJECT_WORKFLOW.final.includes(state))).toEqual([]);
  });

  it('lets those take a step whom the policy lets, in every state', () => {
    for (const step of PROJECT_STEPS) {
      const { event, action } = EVENT_OF_STEP[step];
      const rows = PROJECT_WORKFLOW.transitions.filter((row) => row.event === event);
      expect([step, rows.length > 0]).toEqual([step, true]);
      for (const { by } of rows) {
        // The donor of a match signs there; here signs the State of what a fund began.
        const table = people(by).filter((role) => step !== 'sign' || role === 'national_endorser');
        expect([step, table]).toEqual([step, people(rolesFor('project', action))]);
      }
    }
  });

  it('says of each state what IATI calls it', () => {
    expect(PROJECT_STATES.map((state) => IATI_STATUS[state]).join('')).toBe('112633345');
  });
});

describe('the workflow of a report', () => {
  it('goes back and forth until it is accepted, between those whom the policy names', () => {
    expect(flaws(REPORT_WORKFLOW)).toEqual([]);
    for (const { event, by } of REPORT_WORKFLOW.transitions)
      expect([event, people(by)]).toEqual([
        event,
        people(rolesFor('project', event === 'submit' ? 'submit' : 'review')),
      ]);
    const writers = new Set<Role>(rolesFor('project', 'submit'));
    expect(rolesFor('project', 'review').filter((role) => writers.has(role))).toEqual([]);
  });
});

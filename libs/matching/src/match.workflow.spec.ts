import { describe, expect, it } from '@jest/globals';
import { flaws } from '@tandem/platform/workflow';
import { MATCH_WORKFLOW } from './match.workflow.js';

describe('the workflow of a match', () => {
  it('reaches every state, and every state leaves or is final', () => {
    expect(flaws(MATCH_WORKFLOW)).toEqual([]);
  });

  it('comes to an agreement only through opened contacts', () => {
    const into = (to: string) => MATCH_WORKFLOW.transitions.filter((row) => row.to === to).map((row) => row.from);
    expect(new Set(into('agreed'))).toEqual(new Set(['negotiating']));
    expect(new Set(into('negotiating'))).toEqual(new Set(['contacts_open', 'negotiating']));
    expect(into('contacts_open')).toEqual(['consent_pending']);
  });
});

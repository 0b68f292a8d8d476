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

  it('leaves an agreement by its project alone, and lapses only where somebody waits for somebody', () => {
    const outOf = (from: string) => MATCH_WORKFLOW.transitions.filter((row) => row.from === from);
    for (const state of ['agreed', 'funded']) expect(outOf(state).flatMap(({ by }) => by)).not.toContain('need');
    expect(outOf('agreed').map(({ event, to }) => [event, to])).toEqual([
      ['fund', 'funded'],
      ['end', 'withdrawn'],
    ]);
    const lapsing = MATCH_WORKFLOW.transitions.filter(({ event }) => event === 'lapse').map(({ from }) => from);
    expect(lapsing).toEqual(['interest', 'consent_pending', 'contacts_open', 'negotiating']);
  });

  it('lets nobody but the system lapse, fund or end, and no system speak for a side', () => {
    for (const { event, by } of MATCH_WORKFLOW.transitions)
      expect([event, by.includes('system')]).toEqual([event, ['lapse', 'fund', 'end'].includes(event)]);
  });
});

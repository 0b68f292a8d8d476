import { describe, expect, it } from '@jest/globals';
import { flaws } from '@tandem/platform/workflow';
import { OFFER_WORKFLOW } from './offer.workflow.js';

describe('the workflow of an offer', () => {
  it('reaches every state, and every state leaves or is final', () => {
    expect(flaws(OFFER_WORKFLOW)).toEqual([]);
  });

  it('expires by its date alone, and only what has expired is opened again', () => {
    const rows = OFFER_WORKFLOW.transitions;
    expect(rows.filter(({ to }) => to === 'expired').map(({ from, by }) => [from, ...by])).toEqual([
      ['open', 'system'],
    ]);
    expect(rows.filter(({ event }) => event === 'reopen').map(({ from, to }) => [from, to])).toEqual([
      ['expired', 'open'],
    ]);
  });
});

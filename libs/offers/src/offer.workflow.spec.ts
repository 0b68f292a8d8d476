import { describe, expect, it } from '@jest/globals';
import { flaws } from '@tandem/platform/workflow';
import { OFFER_WORKFLOW } from './offer.workflow.js';

describe('the workflow of an offer', () => {
  it('reaches every state, and every state leaves or is final', () => {
    expect(flaws(OFFER_WORKFLOW)).toEqual([]);
  });
});

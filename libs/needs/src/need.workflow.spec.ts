import { describe, expect, it } from '@jest/globals';
import { flaws } from '@tandem/platform/workflow';
import { NEED_WORKFLOW } from './need.workflow.js';

describe('the workflow of a need', () => {
  it('reaches every state, and every state leaves or is final', () => {
    expect(flaws(NEED_WORKFLOW)).toEqual([]);
  });

  it('lets no helper endorse', () => {
    const endorsers = NEED_WORKFLOW.transitions.filter((row) => row.event === 'endorse').flatMap((row) => row.by);
    expect(endorsers).toEqual(['national_endorser']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { flaws } from '@tandem/platform/workflow';
import { PROJECT_WORKFLOW } from './project.workflow.js';

describe('the workflow of a project', () => {
  it('reaches every state, and every state leaves or is final', () => {
    expect(flaws(PROJECT_WORKFLOW)).toEqual([]);
  });
});

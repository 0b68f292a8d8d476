import { describe, expect, it } from '@jest/globals';
import type { NeedStatus } from '../api/types';
import { stepsOf } from './steps';

const need = (status: NeedStatus, ...passed: NeedStatus[]) => ({
  status,
  updatedAt: '2026-11-20T00:00:00Z',
  timeline: passed.map((step, index) => ({ status: step, at: `2026-11-0${String(index + 1)}T00:00:00Z` })),
});
const words = (steps: ReturnType<typeof stepsOf>) =>
  steps.map(({ status, at }) => `${status}${at ? '' : '?'}`).join(' ');

describe('stepsOf', () => {
  it('shows what lies ahead on the usual road', () => {
    expect(words(stepsOf(need('submitted', 'draft', 'submitted')))).toBe('draft submitted endorsed? open? matched?');
  });

  it('adds where a need stands now when that is not a step of its own', () => {
    expect(words(stepsOf(need('partly_matched', 'draft', 'submitted', 'authenticated', 'endorsed', 'open')))).toBe(
      'draft submitted endorsed open partly_matched matched?',
    );
  });

  it('ends where the need has ended', () => {
    expect(words(stepsOf(need('withdrawn', 'draft', 'submitted', 'withdrawn')))).toBe('draft submitted withdrawn');
  });
});

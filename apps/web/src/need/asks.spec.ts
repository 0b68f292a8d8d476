import { describe, expect, it } from '@jest/globals';
import type { Need } from '../api/types';
import { asksOf } from './asks';

const need = (status: Need['status'], actions: string[], lapses?: string) => ({
  status,
  availableActions: actions,
  deadlines: lapses ? [{ kind: 'need.lapse', dueAt: lapses }] : [],
});

describe('asksOf', () => {
  it('asks first what holds a need up', () => {
    expect(asksOf(need('needs_clarification', ['edit', 'clarify']), '2026-11-21')).toBe('clarify');
    expect(asksOf(need('authenticated', ['endorse', 'withdraw']), '2026-11-21')).toBe('endorse');
  });

  it('asks whether a need still stands from 45 days before it lapses', () => {
    // 21 November + 45 days = 5 January
    expect(asksOf(need('open', ['reconfirm'], '2027-01-05T23:59:59.999Z'), '2026-11-21')).toBe('reconfirm');
    expect(asksOf(need('open', ['reconfirm'], '2027-01-06T23:59:59.999Z'), '2026-11-21')).toBeNull();
    expect(asksOf(need('lapsed', ['reconfirm']), '2026-11-21')).toBe('reopen');
  });

  it('asks nothing of those who could not answer', () => {
    expect(asksOf(need('lapsed', []), '2026-11-21')).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Need } from '../api/types';
import { asksOf } from './asks';

const need = (status: Need['status'], actions: string[], openedAt: string | null = null) => ({
  status,
  availableActions: actions,
  confirmedAt: null,
  openedAt,
});

describe('asksOf', () => {
  it('asks first what holds a need up', () => {
    expect(asksOf(need('needs_clarification', ['edit', 'clarify']), '2026-11-21')).toBe('clarify');
    expect(asksOf(need('authenticated', ['endorse', 'withdraw']), '2026-11-21')).toBe('endorse');
  });

  it('asks whether a need still stands from 320 days after it was last confirmed', () => {
    // 5 January 2026 + 320 days = 21 November 2026
    expect(asksOf(need('open', ['reconfirm'], '2026-01-05T10:00:00Z'), '2026-11-21')).toBe('reconfirm');
    expect(asksOf(need('open', ['reconfirm'], '2026-01-06T10:00:00Z'), '2026-11-21')).toBeNull();
    const confirmed = { ...need('open', ['reconfirm'], '2025-06-01T10:00:00Z'), confirmedAt: '2026-06-01T10:00:00Z' };
    expect(asksOf(confirmed, '2026-11-21')).toBeNull();
    expect(asksOf(need('lapsed', ['reconfirm']), '2026-11-21')).toBe('reopen');
  });

  it('asks nothing of those who could not answer', () => {
    expect(asksOf(need('lapsed', []), '2026-11-21')).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { MatchDetail } from './match.entity.js';
import { readDetail, storedDetail } from './stored-detail.js';

const theme = { code: 'THEME_COVERED', params: { themes: ['marking'] } };
const rate = { code: 'RATE_OLD', params: { currency: 'XOF', date: '2026-10-01' } };
const detail = {
  gates: [],
  criteria: [{ code: 'theme', value: 10_000, reason: theme }],
  reasons: [theme, rate],
  utilities: { donor: 1, state: 2 },
  give: null,
  ids: { vocabulary: 'v', rates: 'r', snapshot: 's' },
} as unknown as MatchDetail;

describe('a stored detail', () => {
  it('says the reason of each criterion once', () => {
    const { reasons, ...rest } = detail;
    expect(reasons).toEqual([theme, rate]);
    expect(storedDetail(detail)).toEqual({ ...rest, pairReasons: [rate] });
  });

  it('is read as what was found', () => {
    expect(readDetail(storedDetail(detail))).toEqual(detail);
    expect([storedDetail(null), readDetail(null)]).toEqual([null, null]);
  });

  it('is read as it stands where all reasons were stored', () => {
    expect(readDetail(detail)).toEqual(detail);
  });
});

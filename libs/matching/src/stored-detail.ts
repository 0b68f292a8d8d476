import type { Reason } from '@tandem/scoring';
import type { MatchDetail } from './match.entity.js';

/** A detail as it is stored: of the reasons only those of the pair, for each criterion carries its own. */
export type StoredDetail = Omit<MatchDetail, 'reasons'> & { pairReasons: Reason[] };

export function storedDetail(detail: MatchDetail): StoredDetail;
export function storedDetail(detail: MatchDetail | null): StoredDetail | null;
export function storedDetail(detail: MatchDetail | null): StoredDetail | null {
  if (detail === null) return null;
  const { reasons, ...rest } = detail;
  return { ...rest, pairReasons: reasons.slice(detail.criteria.length) };
}

/** The detail again; rows of before pairs' reasons stood alone have all of them. */
export function readDetail(stored: StoredDetail | MatchDetail | null): MatchDetail | null {
  if (stored === null || 'reasons' in stored) return stored;
  const { pairReasons, ...rest } = stored;
  return { ...rest, reasons: [...stored.criteria.map(({ reason }) => reason), ...pairReasons] };
}

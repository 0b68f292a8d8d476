import type { Money, NeedLine } from '../api/types';
import { total } from './money';

/** A line of a need while it is being written. */
export interface LineDraft {
  /** The service's id; null until it has given one. */
  id: string | null;
  /** Tells lines of one form apart while they are moved. */
  key: number;
  title: string;
  result: string;
  cost: string | null;
}

export const emptyLine = (lines: readonly LineDraft[]): LineDraft => ({
  id: null,
  key: Math.max(0, ...lines.map(({ key }) => key)) + 1,
  title: '',
  result: '',
  cost: null,
});

export const linesOf = (lines: readonly NeedLine[]): LineDraft[] =>
  lines.map(({ id, title, result, cost }, index) => ({
    id,
    key: index + 1,
    title,
    result: result ?? '',
    // A line without a cost is kept at nothing.
    cost: Number(cost.amount) > 0 ? cost.amount : null,
  }));

const isWritten = ({ title, result, cost }: LineDraft): boolean =>
  title.trim() !== '' || result.trim() !== '' || cost !== null;

/** Lines as they are sent: empty ones are left out; one whose cost is not said yet costs nothing, since each has a cost. */
export const linesRequest = (lines: readonly LineDraft[], currency: string): Record<string, unknown>[] =>
  lines.filter(isWritten).map(({ id, title, result, cost }) => ({
    ...(id !== null && { id }),
    title: title.trim(),
    ...(result.trim() && { result: result.trim() }),
    cost: { amount: cost ?? '0', currency },
  }));

/** What the lines cost together; null where none names a cost. */
export function sumOf(lines: readonly LineDraft[], currency: string): Money | null {
  const costs = lines.flatMap(({ cost }) => (cost === null ? [] : [{ amount: cost, currency }]));
  return costs.length > 0 ? total(costs, currency) : null;
}

import { Flag, MoneyDto, Nested, OneOf } from '@tandem/input';

export const DECLINE_REASONS = [
  'policy',
  'budget',
  'timing',
  'capacity',
  'duplication',
  'security',
  'incomplete',
  'other',
] as const;

/** Why a side does not want a pair. */
export class DeclineDto {
  @OneOf(DECLINE_REASONS)
  reason!: (typeof DECLINE_REASONS)[number];

  /** Whether the other side may read the reason. */
  @Flag({ optional: true })
  shareReason?: boolean;
}

/** The amount that a side signs, in the currency of the offer or of the need; none for an offer that is not of money. */
export class AgreeDto {
  @Nested(() => MoneyDto, { optional: true })
  amount?: MoneyDto;
}

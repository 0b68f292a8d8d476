import { Check, Flag, MoneyDto, Nested, NestedList, OneOf, Text, Whole, codeRule, isUuid } from '@tandem/input';

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

  /** In one's own words. */
  @Text(500, { optional: true })
  note?: string;

  /** Whether the other side may read reason and note. */
  @Flag({ optional: true })
  shareReason?: boolean;
}

/** How much of which line of the need. */
export class AgreedLineDto {
  /** Id of the line: "L1". */
  @Text(5)
  line!: string;

  @Nested(() => MoneyDto)
  amount!: MoneyDto;
}

/**
 * What a side signs, in the currency of the offer or of the need: an amount, of lines of the need where it names them, and
 * how many of an offer in units; none of it for an offer that counts nothing.
 */
export class AgreeDto {
  /** Left out beside lines: their sum. */
  @Nested(() => MoneyDto, { optional: true })
  amount?: MoneyDto;

  /** They add up to the amount. Left out: as the other side names them, or else the open ones in their order. */
  @NestedList(() => AgreedLineDto, { max: 50, optional: true })
  lines?: AgreedLineDto[];

  /** Seats, trainer days or items. Left out: as many as the need asks for in the same unit, at most what is left. */
  @Whole(1, 1_000_000, { optional: true })
  units?: number;
}

/** The match or project that is the same. */
export class DuplicateDto {
  @Check(codeRule(isUuid, 'the matches and projects that you may see'))
  of!: string;

  @Text(500, { optional: true })
  note?: string;
}

/** What one side writes to the other. */
export class MessageDto {
  @Text(4_000)
  text!: string;
}

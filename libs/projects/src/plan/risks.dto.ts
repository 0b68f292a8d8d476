import { Day, Nested, NestedList, OneOf, Text } from '@tandem/input';

export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

/** What may go wrong, among it that weapons or equipment are diverted. */
export class RiskDto {
  @Text(300)
  what!: string;

  @OneOf(LEVELS)
  likelihood!: Level;

  @OneOf(LEVELS)
  impact!: Level;

  @Text(1_000, { optional: true })
  mitigation?: string | null;

  @OneOf(['open', 'mitigated', 'occurred', 'closed'])
  status!: 'open' | 'mitigated' | 'occurred' | 'closed';
}

/** All of them: PUT /projects/:id/risks. */
export class RisksDto {
  @NestedList(() => RiskDto, { min: 0, max: 30 })
  items!: RiskDto[];
}

/** Whether a safeguard is in place. */
export class SafeguardDto {
  @OneOf(['not_applicable', 'planned', 'done'])
  state!: 'not_applicable' | 'planned' | 'done';

  @Day({ optional: true })
  on?: string | null;

  @Text(500, { optional: true })
  note?: string | null;
}

/** What keeps material where it belongs: PUT /projects/:id/safeguards. */
export class SafeguardsDto {
  /** End-use assurance given and checked. */
  @Nested(() => SafeguardDto, { optional: true })
  endUse?: SafeguardDto | null;

  @Nested(() => SafeguardDto, { optional: true })
  marking?: SafeguardDto | null;

  @Nested(() => SafeguardDto, { optional: true })
  recordKeeping?: SafeguardDto | null;

  @Nested(() => SafeguardDto, { optional: true })
  storage?: SafeguardDto | null;
}

import { Check, Day, Nested, NestedList, OneOf, Text, Whole } from '@tandem/input';

const MOST = 1_000_000_000;
const PARTS = ['women', 'men', 'girls', 'boys'] as const;

/** How many there are: in all and, where it is known, by sex and age. */
export class CountsDto {
  @Whole(0, MOST)
  @Check((total, counts) => {
    const parts = PARTS.reduce((sum, part) => sum + (typeof counts[part] === 'number' ? counts[part] : 0), 0);
    return typeof total === 'number' && parts > total
      ? { code: 'BELOW_PARTS', detail: 'must not be less than women, men, girls and boys together' }
      : null;
  })
  total!: number;

  @Whole(0, MOST, { optional: true })
  women?: number | null;

  @Whole(0, MOST, { optional: true })
  men?: number | null;

  @Whole(0, MOST, { optional: true })
  girls?: number | null;

  @Whole(0, MOST, { optional: true })
  boys?: number | null;
}

/** What is counted, from where to where (IATI result types 1 and 2). */
export class IndicatorDto {
  @OneOf(['output', 'outcome'])
  kind!: 'output' | 'outcome';

  @Text(200)
  title!: string;

  /** "officers trained", "weapons marked". */
  @Text(60)
  unit!: string;

  @Nested(() => CountsDto, { optional: true })
  baseline?: CountsDto | null;

  @Nested(() => CountsDto, { optional: true })
  target?: CountsDto | null;

  @Nested(() => CountsDto, { optional: true })
  actual?: CountsDto | null;

  @Day({ optional: true })
  actualOn?: string | null;
}

/** All of them: PUT /projects/:id/indicators. */
export class IndicatorsDto {
  @NestedList(() => IndicatorDto, { min: 0, max: 50 })
  items!: IndicatorDto[];
}

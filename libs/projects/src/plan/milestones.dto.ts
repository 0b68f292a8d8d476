import { Day, NestedList, Text } from '@tandem/input';

/** Something that shows that the work goes on. */
export class MilestoneDto {
  @Text(200)
  title!: string;

  @Day()
  plannedOn!: string;

  /** When it was reached. */
  @Day({ optional: true })
  actualOn?: string | null;

  @Text(500, { optional: true })
  note?: string | null;
}

/** All of them, in their order: PUT /projects/:id/milestones. */
export class MilestonesDto {
  @NestedList(() => MilestoneDto, { min: 0, max: 50 })
  items!: MilestoneDto[];
}

import { Text, Whole } from '@tandem/input';

/** What one side says of the whole, 1 poor … 5 very good: POST /projects/:id/feedback. */
export class FeedbackDto {
  /** Was it what was needed? */
  @Whole(1, 5)
  fit!: number;

  @Whole(1, 5)
  timeliness!: number;

  @Whole(1, 5)
  cooperation!: number;

  /** Will the results last? */
  @Whole(1, 5)
  results!: number;

  @Text(2_000, { optional: true })
  text?: string | null;
}

/** The right of reply to what the other side said. */
export class FeedbackReplyDto {
  @Text(2_000)
  text!: string;
}

import { Check, Codes, Day, Flag, NestedList, Text, Whole, codeRule } from '@tandem/input';
import { isTheme } from '@tandem/vocabulary';

/** The six criteria of the OECD Development Assistance Committee. */
export const EVALUATION_CRITERIA = [
  'relevance',
  'coherence',
  'effectiveness',
  'efficiency',
  'impact',
  'sustainability',
] as const;

/** What somebody found who looked at the whole: PUT /projects/:id/evaluation. */
export class EvaluationDto {
  @Codes((code) => (EVALUATION_CRITERIA as readonly string[]).includes(code), EVALUATION_CRITERIA.join(', '), {
    max: EVALUATION_CRITERIA.length,
  })
  criteria!: string[];

  @Text(200)
  evaluator!: string;

  @Day()
  evaluatedOn!: string;

  /** 1 poor … 5 very good. */
  @Whole(1, 5)
  rating!: number;

  @Text(5_000)
  findings!: string;

  /** What the parties answer to it. */
  @Text(3_000, { optional: true })
  managementResponse?: string | null;
}

/** What others can learn of it. */
export class LessonDto {
  @Text(1_000)
  text!: string;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string | null;

  /** Shown to all who may read the project; else to its parties. */
  @Flag()
  open!: boolean;
}

/** All of them: PUT /projects/:id/lessons. */
export class LessonsDto {
  @NestedList(() => LessonDto, { min: 0, max: 30 })
  items!: LessonDto[];
}

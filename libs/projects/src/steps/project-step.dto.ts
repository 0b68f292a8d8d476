import { Text } from '@tandem/input';

/** Why a step is taken; required where it stops the work. */
export class ProjectStepDto {
  @Text(500, { optional: true })
  reason?: string | null;
}

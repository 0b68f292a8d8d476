import { Check } from '@tandem/input';

const OBJECT = { code: 'WRONG_TYPE', detail: 'must be an object of weights by criterion' };

/** Weights by criterion; which criteria there are and how much each may weigh is the engine's business. */
const Weights = (): PropertyDecorator =>
  Check((value) => (typeof value === 'object' && !Array.isArray(value) ? null : OBJECT), { optional: true });

/** What an organisation weighs itself. A side left out stays as it is; null goes back to the defaults. */
export class WeightsDto {
  /** By criterion, whole numbers; a criterion left out keeps its default. */
  @Weights()
  donor?: Record<string, number> | null;

  /** As for the donor's side. */
  @Weights()
  state?: Record<string, number> | null;
}

/** Weights to try on the record's own side; a criterion left out keeps its default, none at all are the defaults. */
export class PreviewDto {
  @Weights()
  weights?: Record<string, number> | null;
}

import type { Side } from '@tandem/scoring';

/** An organisation weighs criteria anew: its open needs and offers are to be scored again. Payload: WeightsChanged. */
export const WEIGHTS_CHANGED = 'matching.weights_changed';

export interface WeightsChanged {
  organisationId: string;
  sides: Side[];
  /** By side, the last record that was announced already; a long list goes in several steps. */
  after?: Partial<Record<Side, string>>;
}

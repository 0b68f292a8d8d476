import type { Organisation } from '@tandem/accounts';
import type { OrganisationWeights } from '@tandem/matching';
import { CRITERIA, DEFAULT_WEIGHTS, normaliseWeights, weightBounds, type Side } from '@tandem/scoring';
import { criterionName, type Language } from '@tandem/wording';
import type { OrganisationView } from '../records/record-view.dto.js';
import { organisationView } from '../records/record-view.dto.js';

export class CriterionWeightView {
  code!: string;
  name!: string;
  /** As chosen, or the default. */
  weight!: number;
  default!: number;
  /** Of 100, as the engine uses it: the chosen weights of all criteria brought to 100. */
  normalised!: number;
  lowest!: number;
  highest!: number;
}

export class SideWeightsView {
  side!: 'donor' | 'state';
  /** False: the defaults. */
  own!: boolean;
  mayChange!: boolean;
  criteria!: CriterionWeightView[];
}

export class WeightsView {
  organisation!: OrganisationView;
  /** 0 while nothing was ever set; the ETag for a change. */
  version!: number;
  updatedAt!: string | null;
  sides!: SideWeightsView[];
}

export class WeightsListView {
  items!: WeightsView[];
}

export function weightsView(
  { version, updatedAt, sides }: OrganisationWeights,
  organisation: Organisation | undefined,
  language: Language,
): WeightsView {
  return {
    organisation: organisationView(organisation),
    version,
    updatedAt: updatedAt?.toISOString() ?? null,
    sides: sides.map(({ side, own, mayChange }) => ({
      side,
      own: own !== null,
      mayChange,
      criteria: criteriaView(side, own ?? {}, language),
    })),
  };
}

function criteriaView(
  side: Side,
  own: NonNullable<OrganisationWeights['sides'][number]['own']>,
  language: Language,
): CriterionWeightView[] {
  const normalised = normaliseWeights(side, own);
  return CRITERIA.map(({ code }) => ({
    code,
    name: criterionName(code, language),
    weight: own[code] ?? DEFAULT_WEIGHTS[side][code],
    default: DEFAULT_WEIGHTS[side][code],
    normalised: normalised[code],
    ...weightBounds(code),
  }));
}

import {
  DEFAULT_WEIGHTS,
  normaliseWeights,
  type NeedFacts,
  type OfferFacts,
  type Side,
  type Weights,
} from '@tandem/scoring';
import { Random } from './random.js';

const known = new Map<string, Weights>();

export const weightsOfNeed = ({ organisation }: NeedFacts): Weights => weightsOf('state', organisation);
export const weightsOfOffer = ({ organisation }: OfferFacts): Weights => weightsOf('donor', organisation);

/** One organisation in twenty weighs for itself. */
function weightsOf(side: Side, organisation: string | null): Weights {
  if (organisation === null) return DEFAULT_WEIGHTS[side];
  const key = `${side} ${organisation}`;
  let weights = known.get(key);
  if (!weights) known.set(key, (weights = draw(side, new Random(0, key, 0))));
  return weights;
}

function draw(side: Side, random: Random): Weights {
  if (!random.chance(5)) return DEFAULT_WEIGHTS[side];
  return normaliseWeights(side, {
    theme: random.between(10, 40),
    coverage: random.between(0, 40),
    timing: random.between(0, 30),
    language: random.between(0, 20),
    trackRecord: random.between(0, 20),
  });
}

import type { NeedFacts, OfferFacts } from '../facts.js';
import type { Pair } from '../pair.js';
import { classOfList } from '../criteria/criterion.js';
import { type Gate, type Verdict, yesOrNo } from './gate.js';

const EQUIPMENT = 'equipment';

/** Not: equipment for a country on the operator's embargo list without the reference of an exemption. */
export const endUse: Gate<'endUse'> = {
  code: 'endUse',
  carried: { by: 'columns' },
  verdict: (pair) => {
    const equipment = bringsEquipment(pair);
    if (equipment === 'no' || pair.need.exemptionReference !== null) return 'yes';
    const embargoed = underEmbargo(pair);
    if (embargoed === 'no') return 'yes';
    return equipment === 'yes' && embargoed === 'yes' ? 'no' : 'unknown';
  },
  facts: (pair) => ({
    equipment: bringsEquipment(pair),
    embargoed: pair.need.countries?.filter((country) => pair.run.embargoed.has(country)) ?? null,
    exemption: pair.need.exemptionReference,
  }),
};

/** Whether help would go to a country on the list: certain where any within reach is, or all that it could be. */
function underEmbargo({ need, reach, run }: Pair): Verdict {
  const embargoed = (country: string) => run.embargoed.has(country);
  if (reach && reach.length > 0) return yesOrNo(reach.some(embargoed));
  if (need.countries === null) return 'unknown';
  if (need.countries.every(embargoed)) return 'yes';
  return need.countries.some(embargoed) ? 'unknown' : 'no';
}

/** The class of a need, and of an offer, for `bringsEquipment`. */
export const equipmentClass = {
  need: ({ modalities }: NeedFacts) => classOfList(modalities),
  offer: ({ kind, modalities }: OfferFacts) => `${kind}:${classOfList(modalities)}`,
};

/** Equipment is in play where the offer is equipment, or the need asks for it and the offer provides or pays for it. */
export function bringsEquipment({ need, offer, fundsAny }: Pair): Verdict {
  if (offer.kind === EQUIPMENT) return 'yes';
  const asked = need.modalities?.includes(EQUIPMENT);
  const offered = fundsAny || offer.modalities?.includes(EQUIPMENT);
  if (asked === false || offered === false) return 'no';
  return asked === undefined || offered === undefined ? 'unknown' : 'yes';
}

import type { Pair } from '../pair.js';
import type { Gate, Verdict } from './gate.js';

const EQUIPMENT = 'equipment';

/** Not: equipment for a country on the operator's embargo list without the reference of an exemption. */
export const endUse: Gate<'endUse'> = {
  code: 'endUse',
  verdict: (pair) => {
    const equipment = bringsEquipment(pair);
    if (equipment === 'no' || pair.need.exemptionReference !== null) return 'yes';
    const countries = receiving(pair);
    if (countries === null) return 'unknown';
    if (!countries.some((country) => pair.run.embargoed.has(country))) return 'yes';
    return equipment === 'yes' ? 'no' : 'unknown';
  },
  facts: (pair) => ({
    equipment: bringsEquipment(pair),
    embargoed: receiving(pair)?.filter((country) => pair.run.embargoed.has(country)) ?? null,
    exemption: pair.need.exemptionReference,
  }),
};

/** The countries that help would go to; where the offer reaches none or that is not known, all of the need's. */
function receiving({ need, reach }: Pair): readonly string[] | null {
  return reach && reach.length > 0 ? reach : need.countries;
}

/** Equipment is in play where the offer is equipment, or the need asks for it and the offer provides or pays for it. */
function bringsEquipment({ need, offer, fundsAny }: Pair): Verdict {
  if (offer.kind === EQUIPMENT) return 'yes';
  const asked = need.modalities?.includes(EQUIPMENT);
  const offered = fundsAny || offer.modalities?.includes(EQUIPMENT);
  if (asked === false || offered === false) return 'no';
  return asked === undefined || offered === undefined ? 'unknown' : 'yes';
}

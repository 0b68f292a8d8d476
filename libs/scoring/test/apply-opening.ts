import type { Context, NeedFacts, OfferFacts, Rate } from '../src/facts.js';
import { dateOf, dayOf } from '../src/days.js';
import type { Opening } from '../src/gates/registry.js';

interface Three {
  need: NeedFacts;
  offer: OfferFacts;
  context: Context;
}

/** Need, offer and rates as they would be after the change that a near miss proposes. */
export function applyOpening({ need, offer, context }: Three, { code, params }: Opening): Three {
  const needWith = (changes: Partial<NeedFacts>) => ({ need: { ...need, ...changes }, offer, context });
  const offerWith = (changes: Partial<OfferFacts>) => ({ need, offer: { ...offer, ...changes }, context });
  switch (code) {
    case 'ADD_THEME':
      return offerWith({ themes: [...(offer.themes ?? []), params.theme] });
    case 'ADD_COUNTRY':
      return offerWith({
        geography: { ...offer.geography, [params.country]: 10_000 },
        excludedPlaces: offer.excludedPlaces.filter((place) => place !== params.country),
      });
    case 'ADD_RECIPIENT':
      return offerWith({ recipients: [...(offer.recipients ?? []), params.recipient as NeedFacts['recipient']] });
    case 'NAME_ORGANISATION':
      return needWith({ namesEligibleOrganisation: true });
    case 'ADD_MODALITY':
      return offerWith({ modalities: [...(offer.modalities ?? []), params.modality] });
    case 'MOVE_START':
      return needWith({ window: movedTo(params.date, need) });
    case 'FIT_WINDOW':
      return needWith({ window: { from: params.from, to: params.to } });
    case 'ASK_FOR_LESS':
      return needWith({ smallestUseful: params.amount });
    case 'LOWER_MINIMUM':
      return offerWith({ perGrantMin: params.amount });
    case 'AGREE_AMOUNT':
      return { need: { ...need, smallestUseful: params.amount }, offer: { ...offer, perGrantMin: 0 }, context };
    case 'ADD_RATE': {
      const latest: Record<string, Rate> = { ...context.rates.latest };
      for (const currency of params.currencies) {
        latest[currency] = { currency, numerator: 2, denominator: 1, date: context.asOf };
      }
      return { need, offer, context: { ...context, rates: { id: 'with', latest } } };
    }
    case 'RAISE_GENDER_MARKER':
      return needWith({ genderMarker: params.marker as 0 | 1 | 2 });
  }
}

/** The need's window, of the same length, from another day on. */
function movedTo(start: string, need: NeedFacts): NeedFacts['window'] {
  if (!need.window) return null;
  const length = dayOf(need.window.to) - dayOf(need.window.from);
  return { from: start, to: dateOf(dayOf(start) + length) };
}

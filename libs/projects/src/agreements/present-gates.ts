import type { Organisation } from '@tandem/accounts';
import { needFactsOf, offerFactsOf } from '@tandem/matching';
import type { Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';
import { explain, type Context, type GateCode } from '@tandem/scoring';

/** Gates that no agreement can talk away; the others are the parties' own affair once they speak. */
const BINDING: readonly GateCode[] = ['open', 'parties', 'endUse', 'optIn', 'hostConsent'];

/**
 * The first binding gate that says no to the pair as it is today (windows, embargoes, opt-ins, host consent), or null.
 * What the pair itself has reserved (`own`) counts as still there. `owners` are the two organisations, by id.
 */
export function refusalOf(
  need: Need,
  offer: Offer,
  owners: Map<string, Organisation>,
  own: { offerMinor: number | null; units: number | null } | null,
  context: Context,
): GateCode | null {
  const facts = offerFactsOf(offer, owners, context.asOf);
  const result = explain(
    needFactsOf(need, owners, context.asOf),
    {
      ...facts,
      reserved: facts.reserved - (own?.offerMinor ?? 0),
      units: facts.units && { ...facts.units, quantity: facts.units.quantity + (own?.units ?? 0) },
    },
    context,
  );
  return result.gates.find(({ gate, verdict }) => verdict === 'no' && BINDING.includes(gate))?.gate ?? null;
}

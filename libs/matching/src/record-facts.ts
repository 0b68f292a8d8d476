import type { Organisation } from '@tandem/accounts';
import { lackingMinor, type Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';
import type { NeedFacts, OfferFacts } from '@tandem/scoring';
import { needFacts, offerFacts } from './facts.js';

/** A stored need as the engine reads it; a regional body that names no country asks for its members. */
export function needFactsOf(
  need: Pick<Need, 'id' | 'status' | 'content' | 'organisationId' | 'costMinor' | 'agreedMinor'>,
  owners: Map<string, Organisation>,
  asOf: string,
): NeedFacts {
  const standing = {
    id: need.id,
    // A need of which all is agreed asks for nothing more.
    open: need.status === 'open' && lackingMinor(need) !== 0,
    organisation: need.organisationId,
    members: owners.get(need.organisationId)?.members ?? [],
    lackingMinor: lackingMinor(need),
  };
  return needFacts(need.content, standing, asOf);
}

/** A stored offer as the engine reads it, with what is reserved and committed of it. */
export function offerFactsOf(
  offer: Pick<Offer, 'id' | 'status' | 'content' | 'organisationId' | 'reservedMinor' | 'committedMinor'> &
    Pick<Offer, 'unitsReserved' | 'unitsCommitted'>,
  owners: Map<string, Organisation>,
  asOf: string,
): OfferFacts {
  const provider = owners.get(offer.organisationId);
  return offerFacts(
    offer.content,
    {
      id: offer.id,
      open: offer.status === 'open',
      organisation: offer.organisationId,
      country: provider?.kind === 'state' ? provider.country : null,
      reservedMinor: offer.reservedMinor,
      committedMinor: offer.committedMinor,
      unitsTaken: offer.unitsReserved + offer.unitsCommitted,
    },
    asOf,
  );
}

import type { Organisation } from '@tandem/accounts';
import type { Pair, Stance } from '@tandem/matching';
import type { Offer } from '@tandem/offers';
import type { NamedOffer, Said } from './response.js';

/** When a side last said something; null where it has not. */
function lastSpoken({ interestAt, consentAt, agreedAt, declinedAt, withdrawnAt }: Stance): string | null {
  const times = [interestAt, consentAt, agreedAt, declinedAt, withdrawnAt].filter((time) => time !== undefined);
  return times.toSorted().at(-1) ?? null;
}

/** Has the provider of one of these pairs shown an interest that it has not taken back? */
export const isWanted = (pairs: readonly Pair[]): boolean =>
  pairs.some(({ match: { stances } }) => {
    const { interestAt, declinedAt, withdrawnAt } = stances.offer;
    return interestAt !== undefined && declinedAt === undefined && withdrawnAt === undefined;
  });

export function namedOffer(offer: Offer, owners: ReadonlyMap<string, Organisation>): NamedOffer {
  const { id, name = '', kind = '', country = null } = owners.get(offer.organisationId) ?? { id: offer.organisationId };
  return {
    offer: { id: offer.id, reference: `O-${String(offer.number).padStart(4, '0')}`, title: offer.content.title },
    organisation: { id, name, kind, country },
  };
}

/** What providers of these pairs said, the newest first; why one declined only where it lets the State know. */
export function whatWasSaid(pairs: readonly Pair[], owners: ReadonlyMap<string, Organisation>): Said[] {
  return pairs
    .flatMap(({ match, offer }) => {
      const stance = match.stances.offer;
      const since = lastSpoken(stance);
      if (since === null) return [];
      const shared = stance.reasonShared === true && stance.declinedAt !== undefined;
      return [
        {
          ...namedOffer(offer, owners),
          matchId: match.id,
          state: match.state,
          since,
          reason: shared ? (stance.declineReason ?? null) : null,
          note: shared ? (stance.declineNote ?? null) : null,
        },
      ];
    })
    .sort((one, other) => (one.since < other.since ? 1 : one.since > other.since ? -1 : 0));
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Offer } from '../api/types';

export type OfferStep = 'submit' | 'verify' | 'reopen' | 'withdraw';

interface Taking {
  step: OfferStep;
  /** Ends what is reserved, where the step would otherwise be refused for it. */
  endReservations?: boolean;
}

/** Takes an offer one step on its way. */
export function useOfferStep(offer: Offer) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, endReservations = false }: Taking) =>
      request<Offer>(`/offers/${offer.id}/${step}`, {
        method: 'POST',
        ifMatch: offer.version,
        body: endReservations ? { endReservations } : {},
      }),
    onSuccess: () => client.invalidateQueries(),
  });
}

import type { Coded, NoParams } from '../codes.js';
import { classOfList } from '../criteria/criterion.js';
import { type Gate, yesOrNo } from './gate.js';

type Opening = Coded<'ADD_RECIPIENT', { recipient: string }> | Coded<'NAME_ORGANISATION', NoParams>;

/**
 * The need's recipient is among those that the offer may give to. Where it is not, but the offer may give through an
 * eligible organisation, the need has to name one (a need that names none is known to name none).
 */
export const recipients: Gate<'recipients', Opening> = {
  code: 'recipients',
  carried: {
    by: 'classes',
    need: ({ facts }) => `${facts.recipient}:${facts.namesEligibleOrganisation}`,
    offer: ({ facts }) => classOfList(facts.recipients),
  },
  verdict: ({ need, offer }) => {
    if (offer.recipients === null) return 'unknown';
    if (offer.recipients.includes(need.recipient)) return 'yes';
    return yesOrNo(offer.recipients.includes('via_eligible_organisation') && need.namesEligibleOrganisation);
  },
  facts: ({ need, offer }) => ({
    recipient: need.recipient,
    accepted: offer.recipients,
    namesOrganisation: need.namesEligibleOrganisation,
  }),
  opening: ({ need, offer }): Opening =>
    offer.recipients?.includes('via_eligible_organisation')
      ? { code: 'NAME_ORGANISATION', params: {} }
      : { code: 'ADD_RECIPIENT', params: { recipient: need.recipient } },
};

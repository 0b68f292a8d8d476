import { accredited, organisationIds, overseer, type Viewer } from '@tandem/accounts';

/** A condition of a query with its named parameters. */
export interface OfferCondition {
  where: string;
  parameters: Record<string, unknown>;
}

/**
 * Who may know of an offer, as a condition on `offers` under the alias `o`: the owner always; offices that serve all
 * once it is submitted, but for sealed ones; others only what is open, by its tier (public, accredited, or disclosed to
 * them by both sides' consent; field-research §6.4). The same in words of the policy: `may(viewer, 'read', 'offer', …)`.
 */
export function offerVisibility(viewer: Viewer | null): OfferCondition {
  return {
    where: `(o.organisation_id = ANY(:own)
      OR (:overseer AND o.status <> 'draft' AND o.visibility <> 'sealed')
      OR (o.status = 'open' AND (o.visibility = 'public'
        OR (o.visibility = 'accredited' AND :accredited)
        OR (o.visibility <> 'sealed' AND EXISTS (SELECT 1 FROM offer_disclosures d
             WHERE d.offer_id = o.id AND d.organisation_id = ANY(:own))))))`,
    parameters: {
      own: organisationIds(viewer),
      overseer: overseer(viewer),
      accredited: accredited(viewer),
    },
  };
}

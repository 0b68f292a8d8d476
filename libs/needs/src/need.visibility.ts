import { accredited, organisationIds, overseer, provider, type Viewer } from '@tandem/accounts';

/** A condition of a query with its named parameters. */
export interface NeedCondition {
  where: string;
  parameters: Record<string, unknown>;
}

/**
 * Who may know of a need, as a condition on `needs` under the alias `n`: the owner always; offices that serve all
 * once it is submitted, but for sealed ones; others only what is open, by its tier (public, accredited, or disclosed to
 * them by both sides' consent; field-research §6.4). Other providers know of accredited ones too, by their public fields.
 * The same in words of the policy: `may(viewer, 'read', 'need', …)`.
 */
export function needVisibility(viewer: Viewer | null): NeedCondition {
  return {
    where: `(n.organisation_id = ANY(:own)
      OR (:overseer AND n.status <> 'draft' AND n.visibility <> 'sealed')
      OR (n.status = 'open' AND (n.visibility = 'public'
        OR (n.visibility = 'accredited' AND (:accredited OR :provider))
        OR (n.visibility <> 'sealed' AND EXISTS (SELECT 1 FROM need_disclosures d
             WHERE d.need_id = n.id AND d.organisation_id = ANY(:own))))))`,
    parameters: {
      own: organisationIds(viewer),
      overseer: overseer(viewer),
      accredited: accredited(viewer),
      provider: provider(viewer),
    },
  };
}

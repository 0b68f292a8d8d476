import { fundReader, organisationsFor, overseer, type Viewer } from '@tandem/accounts';

/** A condition of a query with its named parameters. */
export interface ProjectCondition {
  where: string;
  parameters: Record<string, unknown>;
}

/**
 * Who may know of a project, as a condition on `projects` under the alias `p`: both parties, offices that serve all, and
 * funds what others have agreed. The same in words of the policy: `may(viewer, 'read', 'project', …)`.
 */
export function projectVisibility(viewer: Viewer | null): ProjectCondition {
  return {
    where: `(:overseer OR p.state_organisation_id = ANY(:ofState) OR p.donor_organisation_id = ANY(:ofDonor)
      OR (:fund AND p.status NOT IN ('pipeline', 'cancelled')))`,
    parameters: {
      ofState: organisationsFor(viewer, 'project', 'read', ['state']),
      ofDonor: organisationsFor(viewer, 'project', 'read', ['donor']),
      overseer: overseer(viewer),
      fund: fundReader(viewer),
    },
  };
}

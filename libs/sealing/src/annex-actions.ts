import { may, organisationsFor, type Viewer } from '@tandem/accounts';
import type { AnnexedRecord } from './annex.entity.js';
import type { Holder } from './annexes.repository.js';

/** What somebody may do with the annex of a record. */
export type AnnexAction = 'open' | 'write' | 'name_holders' | 'destroy' | 'see_looks';

/**
 * Who may publish the record writes its annex and sees the looks; once there is a text, only those of them go on who
 * hold it. A text that nobody of the owner holds any more is lost to it: any of them may clear it away.
 *
 * @param holders null: there is no annex
 */
export function annexActions(viewer: Viewer, record: AnnexedRecord, holders: readonly Holder[] | null): AnnexAction[] {
  const { organisationId } = record;
  const isWriter = may(viewer, 'write', 'annex', { organisationId });
  if (!holders) return isWriter ? ['write', 'see_looks'] : [];
  const isHolder = holds(viewer, record, holders);
  const isLost = !holders.some(({ organisations }) => organisations.includes(organisationId));
  const actions: [AnnexAction, boolean][] = [
    ['open', isHolder],
    ['write', isWriter && isHolder],
    ['name_holders', isWriter && isHolder],
    ['destroy', isWriter && (isHolder || isLost)],
    ['see_looks', isWriter],
  ];
  return actions.flatMap(([action, isAllowed]) => (isAllowed ? [action] : []));
}

/** Named, and still serving the owner or a party to which the record is open. */
function holds(viewer: Viewer, { organisationId, openTo }: AnnexedRecord, named: readonly Holder[]): boolean {
  const holders = named.map(({ personId }) => personId);
  const serving = organisationsFor(viewer, 'annex', 'read', ['holder']);
  const isServing = [organisationId, ...openTo].some((organisation) => serving.includes(organisation));
  return isServing && may(viewer, 'read', 'annex', { holders });
}

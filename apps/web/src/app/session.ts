import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries';
import type { Membership, Organisation, Role, Session, Side } from '../api/types';

export type Desk = 'state' | 'donor' | 'administrator' | 'observer';

const desks: Record<Role, Desk> = {
  national_drafter: 'state',
  national_endorser: 'state',
  helper: 'state',
  donor_officer: 'donor',
  donor_approver: 'donor',
  fund_administrator: 'administrator',
  fund_reviewer: 'administrator',
  secretariat: 'administrator',
  auditor: 'administrator',
  observer: 'observer',
};

/** The desk that somebody works at, by role. */
export const deskOf = (role: Role): Desk => desks[role];

export interface Viewer {
  session: Session | null;
  membership: Membership | null;
  desk: Desk;
  /** The day that the service counts from. */
  today: string;
  owns: (organisation: Pick<Organisation, 'id'>) => boolean;
  /** On which side of a match the viewer stands, if on any. */
  sideOf: (match: { need: { organisation: Organisation }; offer: { organisation: Organisation } }) => Side | null;
}

/** Who looks at the page, and from where. */
export function useViewer(): Viewer {
  const session = useQuery(sessionQuery).data ?? null;
  const membership = session?.memberships[0] ?? null;
  const owns: Viewer['owns'] = ({ id }) => session?.memberships.some((one) => one.organisation.id === id) ?? false;
  return {
    session,
    membership,
    desk: membership ? deskOf(membership.role) : 'observer',
    today: session?.asOf ?? new Date().toISOString().slice(0, 10),
    owns,
    sideOf: ({ need, offer }) => (owns(need.organisation) ? 'need' : owns(offer.organisation) ? 'offer' : null),
  };
}

import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries';
import type { Membership, Organisation, Session, Side } from '../api/types';
import { chooseSeat, useChosenSeat } from './chosen-seat';
import type { Desk } from './desk';
import { seatAt, seatsOf, type Seat } from './seats';

export interface Viewer {
  session: Session | null;
  /** Of the organisation that one acts for. */
  membership: Membership | null;
  desk: Desk;
  /** All places that one may act from, and which one it is. */
  seats: Seat[];
  seat: Seat | null;
  choose: (seat: Seat) => void;
  /** The day that the service counts from. */
  today: string;
  /** Whether something belongs to the organisation that one acts for. */
  owns: (organisation: Pick<Organisation, 'id'>) => boolean;
  /** On which side of a match the viewer stands, if on any. */
  sideOf: (match: Sides) => Side | null;
}

type Sides = Record<Side, { organisation: Organisation }>;

/** On which side the service sees somebody, whatever place was chosen: of both, on that of the need. */
export function servedSideOf(session: Session | null, match: Sides): Side | null {
  const serves = (side: Side) =>
    session?.memberships.some(({ organisation }) => organisation.id === match[side].organisation.id) ?? false;
  return serves('need') ? 'need' : serves('offer') ? 'offer' : null;
}

/** Who looks at the page, and from where. */
export function useViewer(): Viewer {
  const session = useQuery(sessionQuery).data ?? null;
  const chosen = useChosenSeat(session?.person.id);
  const seats = seatsOf(session?.memberships ?? []);
  const seat = seatAt(seats, chosen);
  const owns: Viewer['owns'] = ({ id }) => seat?.membership.organisation.id === id;
  const sideOf: Viewer['sideOf'] = (match) => {
    const side = servedSideOf(session, match);
    return side && owns(match[side].organisation) ? side : null;
  };
  return {
    session,
    membership: seat?.membership ?? null,
    desk: seat?.desk ?? 'observer',
    seats,
    seat,
    choose: ({ key }) => {
      if (session) chooseSeat(session.person.id, key);
    },
    today: session?.asOf ?? new Date().toISOString().slice(0, 10),
    owns,
    sideOf,
  };
}

/** The search of a list of what belongs to the organisation that one acts for. */
export const ownSearch = (membership: Membership | null): string =>
  membership ? `mine=true&organisation=${membership.organisation.id}` : 'mine=true';

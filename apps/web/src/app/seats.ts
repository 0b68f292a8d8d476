import type { Membership } from '../api/types';
import { deskOf, type Desk } from './desk';

/** A place from which somebody acts: one desk of one organisation. */
export interface Seat {
  /** Organisation and desk; told apart by it, and remembered. */
  key: string;
  desk: Desk;
  /** The first function held there. */
  membership: Membership;
}

/** The places at which somebody may sit, in the order of the session: functions of one desk are one place. */
export function seatsOf(memberships: readonly Membership[]): Seat[] {
  const seats = new Map<string, Seat>();
  for (const membership of memberships) {
    const desk = deskOf(membership.role);
    const key = `${membership.organisation.id} ${desk}`;
    if (!seats.has(key)) seats.set(key, { key, desk, membership });
  }
  return [...seats.values()];
}

/** The place that was chosen, where it still is one; else the first. */
export const seatAt = (seats: readonly Seat[], chosen: string | null): Seat | null =>
  seats.find(({ key }) => key === chosen) ?? seats[0] ?? null;

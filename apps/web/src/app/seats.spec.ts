import { describe, expect, it } from '@jest/globals';
import type { Membership, Role } from '../api/types';
import { seatAt, seatsOf } from './seats';

const serving = (id: string, role: Role): Membership => ({
  organisation: { id, name: id, kind: 'state', country: null, accredited: true },
  role,
});

describe('the places at which somebody may sit', () => {
  const seats = seatsOf([
    serving('gambia', 'national_drafter'),
    serving('gambia', 'national_endorser'),
    serving('ngo', 'donor_officer'),
    serving('gambia', 'donor_officer'),
  ]);

  it('are one for each desk of each organisation, in the order of the session', () => {
    expect(seats.map(({ key, desk, membership }) => [key, desk, membership.role])).toEqual([
      ['gambia state', 'state', 'national_drafter'],
      ['ngo donor', 'donor', 'donor_officer'],
      ['gambia donor', 'donor', 'donor_officer'],
    ]);
  });

  it('give the chosen one while it is held, and the first one after that', () => {
    expect(seatAt(seats, 'ngo donor')).toBe(seats[1]);
    expect(seatAt(seats, 'left donor')).toBe(seats[0]);
    expect(seatAt(seats, null)).toBe(seats[0]);
    expect(seatAt([], 'ngo donor')).toBeNull();
  });
});

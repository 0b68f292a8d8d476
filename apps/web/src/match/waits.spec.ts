import { describe, expect, it } from '@jest/globals';
import type { Match, MatchAction, Stance } from '../api/types';
import { waitsFor } from './waits';

const silent: Stance = {
  interestAt: null,
  consentAt: null,
  agreedAt: null,
  amount: null,
  declinedAt: null,
  declineReason: null,
  withdrawnAt: null,
  duplicateAt: null,
  duplicateNote: null,
  lapsedAt: null,
  lines: null,
  units: null,
  declineNote: null,
  duplicateOf: null,
};
const at = '2026-11-21T09:00:00Z';
const match = (need: Partial<Stance>, offer: Partial<Stance>, availableActions: MatchAction[], state = 'interest') =>
  ({ state, stances: { need: { ...silent, ...need }, offer: { ...silent, ...offer } }, availableActions }) as Match;

describe('waitsFor', () => {
  it("tells the State of a donor's interest, and not the donor of its own", () => {
    const one = match({}, { interestAt: at }, ['consent', 'decline']);
    expect(waitsFor(one, 'need')).toBe('interested');
    expect(waitsFor({ ...one, availableActions: ['withdraw'] }, 'offer')).toBeNull();
  });

  it('waits for consent once the other side has consented', () => {
    expect(waitsFor(match({}, { interestAt: at, consentAt: at }, ['consent']), 'need')).toBe('agrees_to_talk');
  });

  it('asks for an amount when contacts are open, and for an answer when one is proposed', () => {
    const both = { interestAt: at, consentAt: at };
    expect(waitsFor(match(both, both, ['agree']), 'offer')).toBe('contacts_open');
    const proposed = { ...both, agreedAt: at, amount: { amount: '100000.00', currency: 'USD' } };
    expect(waitsFor(match(both, proposed, ['agree']), 'need')).toBe('proposes');
    expect(waitsFor(match(both, proposed, ['withdraw']), 'offer')).toBeNull();
  });

  it('says nothing more once either side has declined', () => {
    expect(
      waitsFor(match({ declinedAt: at }, { interestAt: at }, ['interest', 'consent'], 'declined'), 'need'),
    ).toBeNull();
  });

  it('says nothing of a mere suggestion', () => {
    expect(waitsFor(match({}, {}, ['interest', 'decline']), 'need')).toBeNull();
  });
});

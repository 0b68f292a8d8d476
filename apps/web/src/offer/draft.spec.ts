import { describe, expect, it } from '@jest/globals';
import { emptyOffer, offerRequestOf } from './draft';

describe('offerRequestOf', () => {
  const draft = { ...emptyOffer, title: ' Marking in the Sahel ', themes: ['MARK'], available: '500000.00' };

  it('leaves out of a new offer what is not said', () => {
    expect(offerRequestOf(draft, false)).toEqual({
      kind: 'money',
      title: 'Marking in the Sahel',
      themes: ['MARK'],
      available: { amount: '500000.00', currency: 'USD' },
      visibility: 'public',
    });
  });

  it('says null in a change, so that a field can be emptied', () => {
    expect(offerRequestOf(draft, true)).toMatchObject({
      window: null,
      geography: null,
      conditions: null,
      perGrant: null,
    });
  });

  it('keeps of a part only what is said in it', () => {
    expect(offerRequestOf({ ...draft, places: ['region:011'], min: '50000.00', odaOnly: true }, true)).toMatchObject({
      geography: { include: ['region:011'] },
      perGrant: { min: '50000.00' },
      conditions: { odaOnly: true },
    });
  });

  it('counts units of what is not money only', () => {
    const seats = { ...draft, unit: 'seats' as const, quantity: 12 };
    expect(offerRequestOf(seats, true)['units']).toBeNull();
    expect(offerRequestOf({ ...seats, kind: 'training_seat' }, true)['units']).toEqual({ unit: 'seats', quantity: 12 });
  });
});

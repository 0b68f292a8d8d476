import { describe, expect, it } from '@jest/globals';
import { emptyDraft, evenly, requestOf } from './draft';

describe('evenly', () => {
  it('shares a hundred, and the first theme takes the rest', () => {
    expect(evenly(['STOCK', 'MARK', 'REC']).map(({ percent }) => percent)).toEqual([34, 33, 33]);
  });
});

describe('requestOf', () => {
  const draft = { ...emptyDraft('GMB'), title: ' Secure the armouries ', themes: [{ code: 'STOCK', percent: 70 }] };

  it('leaves out of a new need what is not said', () => {
    expect(requestOf(draft, false)).toEqual({
      title: 'Secure the armouries',
      countries: ['GMB'],
      themes: [{ code: 'STOCK', weight: 0.7 }],
      visibility: 'accredited',
    });
  });

  it('says null in a change, so that a field can be emptied', () => {
    expect(requestOf(draft, true)).toMatchObject({ cost: null, window: null, modalities: null, genderMarker: null });
  });

  it('sends money as a string with its currency', () => {
    expect(requestOf({ ...draft, currency: 'EUR', cost: '180000.00' }, false)['cost']).toEqual({
      amount: '180000.00',
      currency: 'EUR',
    });
  });

  it('costs what its lines cost together, and knows the cost then', () => {
    const lines = [
      { id: 'L1', key: 1, title: 'Machines', result: '', cost: '100000.00' },
      { id: null, key: 2, title: 'Training', result: 'Forty officers', cost: '50000.50' },
    ];
    const body = requestOf({ ...draft, cost: '1.00', costUnknown: true, lines }, true);
    // 100,000.00 + 50,000.50
    expect(body['cost']).toEqual({ amount: '150000.50', currency: 'USD' });
    expect(body['costUnknown']).toBeNull();
  });

  it('names of the beneficiaries only those that are counted', () => {
    const counted = { ...draft, beneficiaries: { women: 40, men: null, girls: 0, boys: null } };
    expect(requestOf(counted, true)['beneficiaries']).toEqual({ women: 40, girls: 0 });
    expect(requestOf(draft, true)['beneficiaries']).toBeNull();
  });
});

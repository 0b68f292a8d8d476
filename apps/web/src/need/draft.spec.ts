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
});

import { expect, it } from '@jest/globals';
import type { Offer } from '../api/types';
import { contentOf } from './content';

it('says of an offer what was said, and nothing that the service adds', () => {
  const offer = {
    id: '7',
    title: 'Training',
    kind: 'money',
    description: null,
    excludedCountries: [],
    perGrant: { min: null, max: '60000.00' },
    geography: { include: null, exclude: [] },
    visibility: 'public',
    availableActions: ['edit'],
  } as unknown as Offer;
  expect(contentOf(offer)).toEqual({
    title: 'Training',
    kind: 'money',
    perGrant: { max: '60000.00' },
    geography: { exclude: [] },
    visibility: 'public',
  });
});

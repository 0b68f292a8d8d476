import { describe, expect, it } from '@jest/globals';
import { splitFields } from './fields';

describe('splitFields', () => {
  const draft = { title: 'Armouries', description: 'At kilometre 14', cost: null, visibility: 'accredited' };

  it('tells what is read from what is kept back, of what the draft says', () => {
    expect(splitFields('needs', draft, { title: 'Armouries', visibility: 'accredited' })).toEqual({
      shown: ['title'],
      hidden: ['description'],
    });
  });

  it('hides nothing from those who read all', () => {
    expect(splitFields('needs', draft, draft)).toEqual({ shown: ['title', 'description'], hidden: [] });
  });

  it('knows the fields of an offer, and passes over lists with nothing in them', () => {
    const offer = { title: 'Training', excludedCountries: ['MLI'], excludedOrganisations: [] };
    expect(splitFields('offers', offer, { title: 'Training' })).toEqual({
      shown: ['title'],
      hidden: ['excludedCountries'],
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { splitFields } from './fields';

describe('splitFields', () => {
  const draft = { title: 'Armouries', description: 'At kilometre 14', cost: null, visibility: 'accredited' };

  it('tells what is read from what is kept back, of what the draft says', () => {
    expect(splitFields(draft, { title: 'Armouries', visibility: 'accredited' })).toEqual({
      shown: ['title'],
      hidden: ['description'],
    });
  });

  it('hides nothing from those who read all', () => {
    expect(splitFields(draft, draft)).toEqual({ shown: ['title', 'description'], hidden: [] });
  });
});

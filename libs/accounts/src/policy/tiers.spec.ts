import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIELD_TIERS, cut, highest, reaches, wider, type TiersOf } from './tiers.js';

interface View {
  title: string;
  text?: string | null;
  contacts?: string[];
  note?: string;
}
const TIERS: TiersOf<View> = { title: 'public', text: 'accredited', contacts: 'parties', note: 'owner' };
const view: View = { title: 'Armouries', text: null, contacts: [], note: 'ours' };

describe('a view', () => {
  it.each([
    ['public', ['title']],
    ['accredited', ['title', 'text']],
    ['parties', ['title', 'text', 'contacts']],
    ['owner', ['title', 'text', 'contacts', 'note']],
  ] as const)('holds for %s only what this audience reads', (audience, fields) => {
    expect(Object.keys(cut(view, TIERS, audience))).toEqual(fields);
  });

  it('loses a field that no tier names, whatever the compiler was told', () => {
    const more = { ...view, forgotten: 'secret' };
    expect(cut<View>(more, TIERS, 'owner')).not.toHaveProperty('forgotten');
  });

  it('cannot be given a tier above public for a field that is always there', () => {
    // @ts-expect-error a required field is public
    const wrong: TiersOf<View> = { ...TIERS, title: 'accredited' };
    // @ts-expect-error every field has a tier
    const missing: TiersOf<View> = { title: 'public', text: 'accredited', contacts: 'parties' };
    expect([wrong, missing]).toHaveLength(2);
  });
});

describe('tiers', () => {
  const tier = fc.constantFrom(...FIELD_TIERS);

  it('are in one order, of which the highest and the wider are the maximum', () => {
    fc.assert(
      fc.property(tier, tier, (one, other) => {
        expect(reaches(one, other) || reaches(other, one)).toBe(true);
        expect(wider(one, other)).toBe(reaches(one, other) ? one : other);
        expect(highest([one, other])).toBe(wider(one, other));
      }),
    );
    expect(highest([])).toBe('public');
  });
});

/** Who may read a field of a record that may be read at all, from everybody to its owner alone. */
export const FIELD_TIERS = ['public', 'accredited', 'parties', 'owner'] as const;
export type FieldTier = (typeof FIELD_TIERS)[number];

/** The highest tier that somebody may read. */
export type Audience = FieldTier;

/** May whoever reads up to `audience` read a field of this tier? */
export const reaches = (audience: Audience, tier: FieldTier): boolean =>
  FIELD_TIERS.indexOf(tier) <= FIELD_TIERS.indexOf(audience);

/** The higher of two audiences. */
export const wider = (one: Audience, other: Audience): Audience => (reaches(one, other) ? one : other);

/** The highest tier among those of the fields that something was made of; public where it was made of none. */
export const highest = (tiers: readonly FieldTier[]): FieldTier => tiers.reduce<FieldTier>(wider, 'public');

/** A tier for every field of a view; one that not everybody reads has to be optional, for it may be absent. */
export type TiersOf<View> = { [Field in keyof View]-?: undefined extends View[Field] ? FieldTier : 'public' };

/** The view without the fields above the audience: they are absent, not empty. */
export function cut<View extends object>(view: View, tiers: TiersOf<View>, audience: Audience): View {
  const fields = Object.entries(view).filter(([field]) => {
    const tier = tiers[field as keyof View] as FieldTier | undefined;
    return tier !== undefined && reaches(audience, tier);
  });
  return Object.fromEntries(fields) as View;
}

import type { Money, Offer, Visibility } from '../api/types';

export const offerKinds = [
  'money',
  'expertise',
  'training_seat',
  'equipment',
  'tool',
  'sponsorship',
  'fellowship',
] as const;
export type OfferKind = (typeof offerKinds)[number];
export const units = ['seats', 'trainer_days', 'items'] as const;
export type Unit = (typeof units)[number];
export const recipients = ['state', 'regional_body', 'civil_society', 'via_eligible_organisation'] as const;
export type Recipient = (typeof recipients)[number];

/** What the form of an offer holds while it is being filled in; null and empty are "not said". */
export interface OfferDraft {
  kind: OfferKind;
  title: string;
  description: string;
  themes: string[];
  places: string[];
  excluded: string[];
  modalities: string[];
  currency: string;
  available: string | null;
  min: string | null;
  max: string | null;
  unit: Unit;
  quantity: number | null;
  from: string;
  to: string;
  leadDays: number | null;
  opens: string;
  closes: string;
  conditions: string;
  minGenderMarker: 0 | 1 | 2 | null;
  odaOnly: boolean;
  recipients: Recipient[];
  languages: string[];
  visibility: Visibility;
}

export const emptyOffer: OfferDraft = {
  kind: 'money',
  title: '',
  description: '',
  themes: [],
  places: [],
  excluded: [],
  modalities: [],
  currency: 'USD',
  available: null,
  min: null,
  max: null,
  unit: 'seats',
  quantity: null,
  from: '',
  to: '',
  leadDays: null,
  opens: '',
  closes: '',
  conditions: '',
  minGenderMarker: null,
  odaOnly: false,
  recipients: [],
  languages: [],
  visibility: 'public',
};

export const draftOfOffer = (offer: Offer): OfferDraft => ({
  kind: offer.kind as OfferKind,
  title: offer.title,
  description: offer.description ?? '',
  themes: offer.themes,
  places: offer.geography?.include ?? [],
  excluded: offer.geography?.exclude ?? [],
  modalities: offer.modalities ?? [],
  currency: offer.available?.currency ?? 'USD',
  available: offer.available?.amount ?? null,
  min: offer.perGrant?.min ?? null,
  max: offer.perGrant?.max ?? null,
  unit: (offer.units?.unit as Unit | undefined) ?? 'seats',
  quantity: offer.units?.quantity ?? null,
  from: offer.window?.from ?? '',
  to: offer.window?.to ?? '',
  leadDays: offer.leadDays || null,
  opens: offer.callWindow?.opens ?? '',
  closes: offer.callWindow?.closes ?? '',
  conditions: offer.conditions?.text ?? '',
  minGenderMarker: (offer.conditions?.minGenderMarker ?? null) as OfferDraft['minGenderMarker'],
  odaOnly: offer.conditions?.odaOnly ?? false,
  recipients: (offer.conditions?.recipients ?? []) as Recipient[],
  languages: offer.languages ?? [],
  visibility: offer.visibility,
});

const some = <Item>(items: Item[]): Item[] | null => (items.length > 0 ? items : null);

const present = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const part = (fields: Record<string, unknown>): Record<string, unknown> | null => {
  const said = present(fields);
  return Object.keys(said).length > 0 ? said : null;
};

/** The request: what is not said is left out of a new offer, and said to be null in a change. */
export function offerRequestOf(draft: OfferDraft, change: boolean): Record<string, unknown> {
  const available: Money | null =
    draft.available === null ? null : { amount: draft.available, currency: draft.currency };
  const body: Record<string, unknown> = {
    kind: draft.kind,
    title: draft.title.trim(),
    description: draft.description.trim() || null,
    themes: draft.themes,
    geography: part({ include: some(draft.places), exclude: some(draft.excluded) }),
    modalities: some(draft.modalities),
    available,
    perGrant: part({ min: draft.min, max: draft.max }),
    units: draft.kind === 'money' || draft.quantity === null ? null : { unit: draft.unit, quantity: draft.quantity },
    window: draft.from || draft.to ? { from: draft.from, to: draft.to } : null,
    leadDays: draft.leadDays,
    callWindow: part({ opens: draft.opens || null, closes: draft.closes || null }),
    conditions: part({
      text: draft.conditions.trim() || null,
      minGenderMarker: draft.minGenderMarker,
      odaOnly: draft.odaOnly || null,
      recipients: some(draft.recipients),
    }),
    languages: some(draft.languages),
    visibility: draft.visibility,
  };
  return change ? body : present(body);
}

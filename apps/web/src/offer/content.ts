import type { Offer } from '../api/types';
import { FIELDS, type Fields } from '../audience/fields';

const isSaid = (value: unknown): boolean => value != null && !(Array.isArray(value) && value.length === 0);

/** What its owner wrote into an offer, as it would be written again: what was not said is left out. */
export function contentOf(offer: Offer): Fields {
  const fields = [...FIELDS.offers, 'visibility'] as const;
  return Object.fromEntries(
    fields.map((field) => [field, withoutNulls(offer[field])] as const).filter(([, value]) => isSaid(value)),
  );
}

/** A part whose own fields are not all said, such as the least and the most of a grant. */
function withoutNulls(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== null);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

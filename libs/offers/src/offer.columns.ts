import { toMinor } from '@tandem/input';
import type { OfferDto } from './offer.dto.js';
import type { Offer } from './offer.entity.js';

/** What follows from the content and is filtered, summed or locked. */
export type ContentColumns = Pick<
  Offer,
  'content' | 'themes' | 'currency' | 'availableMinor' | 'unitsAvailable' | 'windowTo'
>;

export const contentColumns = (content: OfferDto): ContentColumns => ({
  content,
  themes: content.themes,
  currency: content.available?.currency ?? null,
  availableMinor: content.available ? toMinor(content.available) : null,
  unitsAvailable: content.units?.quantity ?? null,
  windowTo: content.window?.to ?? null,
});

/** What the row of a sealed offer says of its content. */
export const BLANK = contentColumns({ title: '', kind: '', themes: [] });

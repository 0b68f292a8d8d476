import type { PostNeedDto } from '@tandem/needs';
import type { PostOfferDto } from '@tandem/offers';
import type { SampleNeed, SampleOffer } from './types.js';

/** The body of POST /needs: the record without what belongs to the sample data alone. */
export function needToPost(need: SampleNeed): PostNeedDto {
  const { key: _key, organisation: _by, origin: _origin, status, language, ...content } = need;
  return { ...content, textLanguage: language ?? 'en', submit: status !== 'draft' };
}

/** The body of POST /offers: the record without what belongs to the sample data alone. */
export function offerToPost(offer: SampleOffer): PostOfferDto {
  const { key: _key, organisation: _by, origin: _origin, status, language, ...content } = offer;
  return { ...content, textLanguage: language ?? 'en', submit: status !== 'draft' };
}

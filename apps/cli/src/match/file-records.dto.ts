import { OneOf, Text } from '@tandem/input';
import { PostNeedDto } from '@tandem/needs';
import { PostOfferDto } from '@tandem/offers';

/** States in which a need or an offer may meet another; without a status it is taken as open. */
export const OPEN_STATES: readonly string[] = ['open', 'in_dialogue', 'partly_matched', 'partly_reserved'];

const NEED_STATES = [
  'draft',
  'submitted',
  'needs_clarification',
  'authenticated',
  'endorsed',
  'open',
  'in_dialogue',
  'partly_matched',
  'matched',
  'in_delivery',
  'met',
  'partly_met',
  'withdrawn',
  'lapsed',
  'superseded',
  'referred',
];
const OFFER_STATES = [
  'draft',
  'submitted',
  'verified',
  'open',
  'partly_reserved',
  'committed',
  'exhausted',
  'expired',
  'withdrawn',
];

/** A need in a file: as the API takes it, with an id of the file's own. */
export class FileNeedDto extends PostNeedDto {
  @Text(200)
  id!: string;

  @OneOf(NEED_STATES, { optional: true })
  status?: string | null;
}

/** An offer in a file: as the API takes it, with an id of the file's own. */
export class FileOfferDto extends PostOfferDto {
  @Text(200)
  id!: string;

  @OneOf(OFFER_STATES, { optional: true })
  status?: string | null;
}

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Field, Fields } from './fields';

/** From who knows least to who knows most. */
export const AUDIENCES = ['public', 'provider', 'accredited', 'parties'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How a draft would be read once it is open: what is kept from somebody is absent; null: they would not know of it. */
export type Audiences = Readonly<Record<Audience, Fields | null>>;

export const audienceNames: Record<Audience, MessageDescriptor> = {
  public: msg`Anybody who has signed in`,
  provider: msg`Verified donors and funds`,
  accredited: msg`Verified States, the UN and intergovernmental organisations`,
  parties: msg`The other side, once both have agreed to talk`,
};

export const fieldNames: Readonly<Record<Field, MessageDescriptor>> = {
  title: msg`Title`,
  countries: msg`States`,
  themes: msg`Themes`,
  modalities: msg`Kinds of help`,
  summary: msg`Summary`,
  description: msg`In your own words`,
  cost: msg`Cost of the whole`,
  smallestUseful: msg`Smallest part that helps you`,
  window: msg`Time`,
  genderMarker: msg`Gender marker`,
};

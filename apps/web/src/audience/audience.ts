import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Visibility } from '../api/types';
import type { Field, Fields, RecordKind } from './fields';

/** From who knows least to who knows most. */
export const AUDIENCES = ['public', 'provider', 'accredited', 'parties'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** From whom on a field is read: its owner alone, where nobody else does; encrypted, where the record is sealed. */
export type Reader = Audience | 'owner' | 'sealed';

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
  secondLanguage: msg`Second language`,
  lines: msg`Activities`,
  priorAssistance: msg`What already exists and who helps`,
  nationalContribution: msg`National contribution`,
  baseline: msg`Where things stand today`,
  target: msg`What is to be reached`,
  targetDate: msg`By when`,
  nationalActionPlan: msg`Action plan that it serves`,
  genderMarker: msg`Gender marker`,
  genderAnalysis: msg`Gender analysis`,
  beneficiaries: msg`Who benefits`,
  urgencyReason: msg`Why it is urgent`,
  kind: msg`Kind`,
  geography: msg`Where`,
  available: msg`Available`,
  perGrant: msg`For one project`,
  conditions: msg`Conditions`,
  genderSought: msg`Gender marker sought`,
  languages: msg`Languages`,
  excludedOrganisations: msg`Organisations left out`,
  excludedCountries: msg`States left out`,
};

/** The first who reads each field, by the visibility of the record: asked of the service, which decides it. */
export const readersQuery = (kind: RecordKind, visibility: Visibility) =>
  queryOptions({
    queryKey: ['field-readers', kind, visibility],
    queryFn: ({ signal }) =>
      request<{ fields: { field: string; from: Audience | 'owner' }[] }>(`/${kind}/preview-audience`, {
        method: 'POST',
        readOnly: true,
        body: { visibility },
        signal,
      }),
    select: ({ fields }) => new Map(fields.map(({ field, from }) => [field, from])),
    staleTime: Infinity,
  });

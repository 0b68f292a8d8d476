import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Organisation, Role, Visibility } from '../api/types';

/** Path of what was consented about: `needs/<id>`, `offers/<id>` or `matches/<id>`. */
export type ConsentPath = `${'needs' | 'offers' | 'matches'}/${string}`;

export type Purpose = 'publish_need' | 'publish_offer' | 'show_interest' | 'open_contacts' | 'publish_project_page';

export interface Consent {
  id: string;
  purpose: Purpose;
  organisation: Organisation;
  role: Role;
  personName?: string | null;
  edition: number;
  tier: Exclude<Visibility, 'sealed'>;
  givenAt: string;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
}

/** What the viewer's organisation consented about a record, oldest first. */
export const consentsQuery = (record: ConsentPath) =>
  queryOptions({
    queryKey: ['consents', record],
    queryFn: ({ signal }) => request<{ items: Consent[] }>(`/${record}/consents`, { signal }),
    select: ({ items }) => items,
  });

export const purposes: Record<Purpose, MessageDescriptor> = {
  publish_need: msg`To show the need`,
  publish_offer: msg`To show the offer`,
  show_interest: msg`To show the other side that you are interested`,
  open_contacts: msg`To open contacts to the other side`,
  publish_project_page: msg`To give the project a page for everybody`,
};

export const tiers: Record<Consent['tier'], MessageDescriptor> = {
  public: msg`Open to everybody`,
  accredited: msg`Open to accredited organisations`,
  parties: msg`Open to the other side of a talk`,
};

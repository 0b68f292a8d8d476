import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ContactPointKind, Invitation } from './types';

export const organisationKinds: Record<string, MessageDescriptor> = {
  state: msg({ message: 'State', context: 'kind of organisation' }),
  un_entity: msg({ message: 'UN entity', context: 'kind of organisation' }),
  regional_organisation: msg({ message: 'Regional organisation or centre', context: 'kind of organisation' }),
  ngo: msg({ message: 'Non-governmental organisation', context: 'kind of organisation' }),
  research: msg({ message: 'Research', context: 'kind of organisation' }),
  industry: msg({ message: 'Industry', context: 'kind of organisation' }),
  fund: msg({ message: 'Fund', context: 'kind of organisation' }),
  secretariat: msg({ message: 'Secretariat', context: 'kind of organisation' }),
};

export const contactPointKinds: Record<ContactPointKind, MessageDescriptor> = {
  coordination_body: msg`National coordination body`,
  poa: msg`Point of contact for the Programme of Action`,
  iti: msg`Point of contact for the International Tracing Instrument`,
};

export const invitationStates: Record<Invitation['state'], MessageDescriptor> = {
  waiting: msg({ message: 'Waiting', context: 'invitation' }),
  accepted: msg({ message: 'Accepted', context: 'invitation' }),
  withdrawn: msg({ message: 'Withdrawn', context: 'invitation' }),
  expired: msg({ message: 'Expired', context: 'invitation' }),
};

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What kinds of records the trail tells of; others go by their code. */
export const objectTypes: Record<string, MessageDescriptor> = {
  need: msg({ message: 'Need', context: 'kind of record' }),
  offer: msg({ message: 'Offer', context: 'kind of record' }),
  match: msg({ message: 'Match', context: 'kind of record' }),
  project: msg({ message: 'Project', context: 'kind of record' }),
  organisation: msg({ message: 'Organisation', context: 'kind of record' }),
  person: msg({ message: 'Person', context: 'kind of record' }),
  invitation: msg({ message: 'Invitation', context: 'kind of record' }),
  contact_point: msg({ message: 'Point of contact', context: 'kind of record' }),
  attachment: msg({ message: 'Attachment', context: 'kind of record' }),
  session: msg({ message: 'Session', context: 'kind of record' }),
  passkey: msg({ message: 'Passkey', context: 'kind of record' }),
  full_run: msg({ message: 'Matching run', context: 'kind of record' }),
  keys: msg({ message: 'Keys', context: 'kind of record' }),
  audit: msg({ message: 'Audit trail', context: 'kind of record' }),
};

/** By which door a change came in. */
export const doors: Record<string, MessageDescriptor> = {
  session: msg`signed in, in a browser`,
  token: msg`with a token`,
  public: msg`without signing in`,
  command: msg`from the command line`,
  system: msg`by the service itself`,
};

const pages: Record<string, string> = {
  need: 'needs',
  offer: 'offers',
  match: 'matches',
  project: 'projects',
  organisation: 'organisations',
};

/** The page of a record, where it has one. */
export const pageOf = (type: string, id: string): string | null => {
  const folder = pages[type];
  return folder ? `/${folder}/${id}` : null;
};

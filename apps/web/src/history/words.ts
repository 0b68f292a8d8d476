import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What happened to a record, by the service's events; an event without words is shown by its own name. */
export const eventNames: Record<string, MessageDescriptor> = {
  drafted: msg({ message: 'Drafted', context: 'event' }),
  posted: msg({ message: 'Posted', context: 'event' }),
  changed: msg({ message: 'Changed', context: 'event' }),
  submit: msg({ message: 'Submitted', context: 'event' }),
  ask_clarification: msg({ message: 'Clarification asked', context: 'event' }),
  clarify: msg({ message: 'Clarified', context: 'event' }),
  authenticate: msg({ message: 'Source confirmed', context: 'event' }),
  verify: msg({ message: 'Source confirmed', context: 'event' }),
  endorse: msg({ message: 'Endorsed', context: 'event' }),
  open: msg({ message: 'Opened', context: 'event' }),
  reopen: msg({ message: 'Opened again', context: 'event' }),
  close_met: msg({ message: 'Closed as met', context: 'event' }),
  close_partly_met: msg({ message: 'Closed as partly met', context: 'event' }),
  lapse: msg({ message: 'Lapsed', context: 'event' }),
  expire: msg({ message: 'Expired', context: 'event' }),
  reconfirm: msg({ message: 'Confirmed anew', context: 'event' }),
  supersede: msg({ message: 'Replaced by a newer one', context: 'event' }),
  refer: msg({ message: 'Referred elsewhere', context: 'event' }),
  withdraw: msg({ message: 'Withdrawn', context: 'event' }),
  suggested: msg({ message: 'Suggested', context: 'event' }),
  interest: msg({ message: 'Interest shown', context: 'event' }),
  consent: msg({ message: 'Agreed to talk', context: 'event' }),
  agree: msg({ message: 'Signed', context: 'event' }),
  decline: msg({ message: 'Declined', context: 'event' }),
  mark_duplicate: msg({ message: 'Marked as a duplicate', context: 'event' }),
  fund: msg({ message: 'First money paid', context: 'event' }),
};

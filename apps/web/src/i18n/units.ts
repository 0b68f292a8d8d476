import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What is counted of help that is not money. */
export const unitNames: Record<'seats' | 'trainer_days' | 'items', MessageDescriptor> = {
  seats: msg({ message: 'Seats', context: 'unit' }),
  trainer_days: msg({ message: 'Trainer days', context: 'unit' }),
  items: msg({ message: 'Items', context: 'unit' }),
};

export const recipientNames: Record<
  'state' | 'regional_body' | 'civil_society' | 'via_eligible_organisation',
  MessageDescriptor
> = {
  state: msg({ message: 'States', context: 'who may receive' }),
  regional_body: msg({ message: 'Regional bodies', context: 'who may receive' }),
  civil_society: msg({ message: 'Civil society', context: 'who may receive' }),
  via_eligible_organisation: msg({
    message: 'States, through an eligible organisation',
    context: 'who may receive',
  }),
};

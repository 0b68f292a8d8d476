import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { peopleKinds } from './draft';

export const peopleNames: Record<(typeof peopleKinds)[number], MessageDescriptor> = {
  women: msg({ message: 'Women', context: 'who benefits' }),
  men: msg({ message: 'Men', context: 'who benefits' }),
  girls: msg({ message: 'Girls', context: 'who benefits' }),
  boys: msg({ message: 'Boys', context: 'who benefits' }),
};

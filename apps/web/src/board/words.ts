import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LateCode, LightColour, WaitingNeed } from './board';

export const lights: Record<LightColour, MessageDescriptor> = {
  red: msg({ message: 'Late', context: 'traffic light' }),
  amber: msg({ message: 'Needs attention', context: 'traffic light' }),
  green: msg({ message: 'On time', context: 'traffic light' }),
};

export const lateCodes: Record<LateCode, MessageDescriptor> = {
  REPORT_OVERDUE: msg`A report is overdue`,
  PAYMENT_OVERDUE: msg`A payment is overdue`,
  MILESTONE_LATE: msg`A milestone is late`,
  NO_MOVEMENT: msg`Nothing has moved`,
  SUSPENDED: msg`The work is suspended`,
  DUE_SOON: msg`Something is due soon`,
};

export const waitingReasons: Record<WaitingNeed['reason'], MessageDescriptor> = {
  ACKNOWLEDGE_LATE: msg`Not acknowledged in time`,
  CIRCULATE_LATE: msg`Not circulated in time`,
  ORPHAN: msg`No donor has shown interest`,
};

/** What is due next; others go by their code. */
export const dueKinds: Record<string, MessageDescriptor> = {
  report: msg({ message: 'Report', context: 'what is due' }),
  payment: msg({ message: 'Payment', context: 'what is due' }),
  tranche: msg({ message: 'Payment', context: 'what is due' }),
  milestone: msg({ message: 'Milestone', context: 'what is due' }),
};

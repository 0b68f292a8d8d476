import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Deadline } from '../api/types';

/** What has to happen by a date, by the service's kinds; a kind without words is not shown. */
export const deadlineNames: Record<string, MessageDescriptor> = {
  'need.acknowledge': msg`The secretariat confirms that it has the need`,
  'need.circulate': msg`The need is shown to donors`,
  'need.answers': msg`Donors' answers are due`,
  'need.reconfirm_asked': msg`The State is asked whether the need still stands`,
  'need.lapse': msg`The need lapses unless it is confirmed`,
  'match.answer': msg`Without an answer, this pair lapses`,
  'match.stalled': msg`Without a message or a signature, the talk lapses`,
  'offer.expire': msg`The offer expires`,
};

/** The dates of a need that its reader may know. */
export const needDeadlinesQuery = (id: string) =>
  queryOptions({
    queryKey: ['need', id, 'deadlines'],
    queryFn: ({ signal }) => request<{ items: Deadline[] }>(`/needs/${id}/deadlines`, { signal }),
    select: ({ items }) => items,
  });

import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../api/client';
import type { DeclineReason } from '../api/types';
import { useFormats } from '../i18n/format';
import { declineReasons, useLabels } from '../i18n/labels';
import layout from '../ui/layout.module.css';

interface DeclineCounts {
  total: number;
  /** Null while too few have declined to name no one. */
  reasons: { reason: string; count: number }[] | null;
}

const declinesQuery = (record: string) =>
  queryOptions({
    queryKey: ['declines', record],
    queryFn: ({ signal }) => request<DeclineCounts>(`/${record}/declines`, { signal }),
    retry: false,
  });

/** Why others declined, as counts that name nobody; for the record's own side. */
export function Declines({ record }: { record: `${'needs' | 'offers'}/${string}` }) {
  const { number } = useFormats();
  const { say } = useLabels();
  const counts = useQuery(declinesQuery(record)).data;
  if (!counts?.total) return null;
  const { total } = counts;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Why others declined</Trans>
      </h2>
      <p className={layout.lead}>
        <Plural value={total} one="# has declined." other="# have declined." />{' '}
        {!counts.reasons && <Trans>Too few have declined to say their reasons without saying whose they are.</Trans>}
      </p>
      <ul>
        {counts.reasons?.map(({ reason, count }) => {
          const name = declineReasons[reason as DeclineReason] as MessageDescriptor | undefined;
          return (
            <li key={reason}>
              {name ? say(name) : reason}: <bdi>{number(count)}</bdi>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

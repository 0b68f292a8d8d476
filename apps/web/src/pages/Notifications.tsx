import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import { request } from '../api/client';
import { notificationsQuery } from '../api/queries';
import { NewsRow } from '../news/NewsRow';
import styles from '../news/NewsRow.module.css';
import { SampleNotice } from '../news/SampleNotice';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

export function Notifications() {
  const { t } = useLingui();
  const client = useQueryClient();
  const news = useQuery(notificationsQuery);
  const readAll = useMutation({
    mutationFn: () => request<undefined>('/notifications/read-all', { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return (
    <div className={layout.page}>
      <PageHeading title={t`News`} />
      <Await query={news}>
        {({ items, unread }) =>
          items.length === 0 ? (
            <Empty title={<Trans>No news yet</Trans>}>
              <Trans>You are told here when a need and an offer fit, and when the other side takes a step.</Trans>
            </Empty>
          ) : (
            <>
              <div className={layout.sectionHead}>
                <p className={layout.lead}>
                  <Plural value={unread} one="# unread" other="# unread" />
                </p>
                {unread > 0 && (
                  <Button disabled={readAll.isPending} onClick={() => readAll.mutate()}>
                    <CheckCheck size={18} strokeWidth={1.75} aria-hidden />
                    <Trans>Mark all as read</Trans>
                  </Button>
                )}
              </div>
              <SampleNotice />
              <ul className={styles.list}>
                {items.map((one) => (
                  <NewsRow key={one.id} news={one} />
                ))}
              </ul>
            </>
          )
        }
      </Await>
    </div>
  );
}

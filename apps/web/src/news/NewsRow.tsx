import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../api/client';
import type { Notification } from '../api/types';
import { useViewer } from '../app/session';
import { useFormats } from '../i18n/format';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import styles from './NewsRow.module.css';

/** One piece of news with its reasons; opening it marks it as read. */
export function NewsRow({ news, brief = false }: { news: Notification; brief?: boolean }) {
  const client = useQueryClient();
  const { today } = useViewer();
  const { fromDay, moment } = useFormats();
  const unread = news.readAt === null;
  const markRead = () => {
    if (!unread) return;
    request<undefined>(`/notifications/${news.id}/read`, { method: 'POST' })
      .then(() => client.invalidateQueries({ queryKey: ['notifications'] }))
      // Stays unread; the next opening tries again.
      .catch(() => undefined);
  };
  return (
    <li className={unread ? `${styles.row} ${styles.unread}` : styles.row}>
      <p>
        <Link to={news.link} onClick={markRead}>
          <bdi>{news.text}</bdi>
        </Link>{' '}
        {unread && !brief && (
          <Tag tone="act">
            <Trans>New</Trans>
          </Tag>
        )}
      </p>
      {!brief && news.reasons.length > 0 && (
        <ul className={styles.reasons}>
          {news.reasons.slice(0, 3).map((reason) => (
            <li key={reason.code}>
              <bdi>{reason.text}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className={layout.small}>
        <time dateTime={news.at} title={moment(news.at)}>
          {fromDay(today, news.at)}
        </time>
      </p>
    </li>
  );
}

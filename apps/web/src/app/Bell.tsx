import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { Link } from 'react-router';
import { notificationsQuery } from '../api/queries';
import { useFormats } from '../i18n/format';
import styles from './Shell.module.css';

/** News: the word, and how many are unread. */
export function Bell() {
  const { number } = useFormats();
  const unread = useQuery(notificationsQuery).data?.unread ?? 0;
  return (
    <Link to="/notifications" className={styles.tool}>
      <BellIcon size={18} strokeWidth={1.75} aria-hidden />
      <Trans>News</Trans>
      {unread > 0 && (
        <span className={styles.count}>
          {number(unread)}
          <span className="aside-text">
            {' '}
            <Trans>unread</Trans>
          </span>
        </span>
      )}
    </Link>
  );
}

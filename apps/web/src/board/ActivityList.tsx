import { Trans } from '@lingui/react/macro';
import type { Activity } from '../api/types';
import { useFormats } from '../i18n/format';
import { ThemeTags } from '../need/ThemeTags';
import layout from '../ui/layout.module.css';
import styles from './Board.module.css';

/** Past and running work of the register, with where it is known from. */
export function ActivityList({ activities }: { activities: Activity[] }) {
  const { money } = useFormats();
  return (
    <ul>
      {activities.map((activity) => {
        const { source } = activity;
        // The same money in two states is never added: what was committed, else the first that is named.
        const sum = activity.amounts.find(({ kind }) => kind === 'commitment') ?? activity.amounts[0];
        const givers = activity.donors.length > 0 ? activity.donors : [activity.reporter ?? ''];
        return (
          <li key={activity.id} className={styles.activity}>
            <p>
              <bdi>{activity.title}</bdi>
            </p>
            <p className={layout.small}>
              <bdi>{[...givers, activity.years, sum && money(sum)].filter(Boolean).join(' · ')}</bdi>
            </p>
            <div className={layout.row}>
              <ThemeTags themes={activity.themes} tone="need" />
              <span className={layout.small}>
                <Trans>from {source}</Trans>
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

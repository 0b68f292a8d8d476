import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { activitiesQuery } from '../api/queries';
import type { Activity } from '../api/types';
import { useFormats } from '../i18n/format';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { Empty } from '../ui/States';
import { ThemeTags } from './ThemeTags';
import styles from './WhatRanHere.module.css';

/** Past and running assistance in the same place, from the register; the years say how old it is. */
export function WhatRanHere({ needId }: { needId: string }) {
  const activities = useQuery(activitiesQuery(needId));
  return (
    <section className={layout.section}>
      <h2>
        <Trans>What ran here</Trans>
      </h2>
      <Await query={activities}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={<Trans>Nothing is recorded for this place and these themes</Trans>}>
              <Trans>
                The register holds what organisations have published. An empty list does not mean that nothing was done.
              </Trans>
            </Empty>
          ) : (
            <ul className={styles.list}>
              {items.map((activity) => (
                <Row key={activity.id} activity={activity} />
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  );
}

function Row({ activity }: { activity: Activity }) {
  const { source } = activity;
  return (
    <li className={styles.row}>
      <span className={styles.years}>
        {activity.years ? <bdi>{activity.years}</bdi> : <Trans>years not stated</Trans>}
      </span>
      <div className={styles.what}>
        <p>
          <bdi>{activity.title}</bdi>
        </p>
        <p className={layout.small}>
          <bdi>{(activity.donors.length > 0 ? activity.donors : [activity.reporter ?? '']).join(' · ')}</bdi>
          <Amount activity={activity} />
          <Place activity={activity} />
        </p>
        <p className={layout.row}>
          <ThemeTags themes={activity.themes} tone="need" />
          <span className={layout.small}>
            <Trans>from {source}</Trans>
          </span>
        </p>
      </div>
    </li>
  );
}

/** One sum only: what was committed, else the first that is named. The same money in two states is never added. */
function Amount({ activity }: { activity: Activity }) {
  const { money } = useFormats();
  const sum = activity.amounts.find(({ kind }) => kind === 'commitment') ?? activity.amounts[0];
  if (!sum) return null;
  return (
    <>
      {' · '}
      <bdi>{money(sum)}</bdi>
    </>
  );
}

function Place({ activity }: { activity: Activity }) {
  if (activity.place === 'stated') return null;
  return (
    <>
      {' · '}
      {activity.place === 'assumed' ? <Trans>place assumed from the file</Trans> : <Trans>place not stated</Trans>}
    </>
  );
}

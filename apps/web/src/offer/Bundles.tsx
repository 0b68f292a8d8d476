import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { bundlesQuery } from '../api/queries';
import type { Bundle } from '../api/types';
import { useFormats } from '../i18n/format';
import { pointsOf100 } from '../match/points';
import { OriginNotice } from '../need/OriginNotice';
import { Where } from '../need/Where';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { useFirst } from '../ui/useFirst';
import styles from './Bundles.module.css';

/** Needs that this offer serves better together; nothing where there are none, or the viewer may see none. */
export function Bundles({ offerId }: { offerId: string }) {
  const items = useQuery(bundlesQuery(offerId)).data?.items ?? [];
  const { shown, hasMore, showAll } = useFirst(items, 3);
  if (items.length === 0) return null;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Needs that go together</Trans>
      </h2>
      <p className={layout.lead}>
        <Trans>Two needs that this offer serves better together than apart. Each is answered by itself.</Trans>
      </p>
      <ul className={styles.list}>
        {shown.map((bundle) => (
          <li key={bundle.members.map(({ match }) => match).join()} className={styles.bundle}>
            <Members bundle={bundle} />
            <ul className={styles.reasons}>
              {bundle.reasons.map((reason) => (
                <li key={reason.code}>
                  <bdi>{reason.text}</bdi>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {hasMore && (
        <div>
          <Button onClick={showAll}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

function Members({ bundle }: { bundle: Bundle }) {
  const { number } = useFormats();
  return (
    <ul className={styles.members}>
      {bundle.members.map(({ match, need, alone, together }) => {
        const [before, after] = [number(pointsOf100(alone)), number(pointsOf100(together))];
        return (
          <li key={match}>
            <p>
              <strong className={styles.state}>
                <Where need={need} />
              </strong>{' '}
              ·{' '}
              <Link to={`/matches/${match}`} className={layout.voice}>
                <bdi>{need.title}</bdi>
              </Link>
            </p>
            <p className={layout.small}>
              <Trans>
                Fit of 100: {before} alone, {after} together
              </Trans>
            </p>
            <OriginNotice origin={need.origin} short />
          </li>
        );
      })}
    </ul>
  );
}

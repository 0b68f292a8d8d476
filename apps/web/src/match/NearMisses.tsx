import { Trans } from '@lingui/react/macro';
import type { Near, Side } from '../api/types';
import { useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { OriginNotice } from '../need/OriginNotice';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { useFirst } from '../ui/useFirst';
import styles from './NearMisses.module.css';

/** Pairs that one single condition keeps apart, with the smallest change that would open them. */
export function NearMisses({ near, other: side }: { near: Near[]; other: Side }) {
  const { gate } = useLabels();
  const { shown, hasMore, showAll } = useFirst(near, 5);
  if (near.length === 0) return null;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Nearly fits</Trans>
      </h2>
      <ul className={styles.list}>
        {shown.map((one) => {
          const other = one[side];
          return (
            <li key={`${other.id} ${one.gate}`} className={styles.item}>
              <p>
                <strong className={styles[side]}>
                  <OrganisationName organisation={other.organisation} />
                </strong>{' '}
                · <bdi className={layout.voice}>{other.title}</bdi>
              </p>
              <OriginNotice origin={other.origin} short />
              <p className={styles.opening}>
                {gate(one.gate)}: <bdi>{one.opening.text}</bdi>
              </p>
            </li>
          );
        })}
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

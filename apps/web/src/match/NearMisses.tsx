import { Trans } from '@lingui/react/macro';
import type { Near } from '../api/types';
import { useLabels } from '../i18n/labels';
import layout from '../ui/layout.module.css';
import styles from './NearMisses.module.css';

/** Pairs that one single condition keeps apart, with the smallest change that would open them. */
export function NearMisses({ near }: { near: Near[] }) {
  const { gate } = useLabels();
  if (near.length === 0) return null;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Nearly fits</Trans>
      </h2>
      <ul className={styles.list}>
        {near.map((one) => {
          const other = one.offer ?? one.need;
          if (!other) return null;
          return (
            <li key={`${other.id} ${one.gate}`} className={styles.item}>
              <p>
                <strong className={one.offer ? styles.offer : styles.need}>
                  <bdi>{other.organisation.name}</bdi>
                </strong>{' '}
                · <bdi className={layout.voice}>{other.title}</bdi>
              </p>
              <p className={styles.opening}>
                {gate(one.gate)}: {one.opening.text}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

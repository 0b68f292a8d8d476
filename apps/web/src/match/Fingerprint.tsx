import { useLingui } from '@lingui/react/macro';
import type { Match, Side } from '../api/types';
import styles from './Fingerprint.module.css';
import { weightKey } from './points';

/** The criteria as columns in a fixed order, as wide as their weight and as high as their value, to compare at a glance. */
export function Fingerprint({ match, side }: { match: Match; side: Side }) {
  const { t } = useLingui();
  const key = weightKey(side);
  return (
    <div className={styles.print} role="img" aria-label={t`Criteria at a glance; open the card to read them`}>
      {match.criteria
        .filter((criterion) => criterion.weight[key] > 0)
        .map((criterion) => (
          <span
            key={criterion.code}
            className={criterion.value === null ? `${styles.column} ${styles.unknown}` : styles.column}
            style={{
              flexGrow: criterion.weight[key],
              blockSize: `${Math.max(4, (criterion.value ?? 0.5) * 100)}%`,
            }}
          />
        ))}
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { Info } from 'lucide-react';
import type { Match, Side } from '../api/types';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { reasonRows, weightKey } from './points';
import styles from './Reasons.module.css';

/**
 * Why a pair fits, a line a criterion: its name, a bar as long as its weight and filled to its value, the points it
 * brings (they add up to the fit of this side), and the reason in words.
 */
export function Reasons({ match, side }: { match: Match; side: Side }) {
  const { criterion } = useLabels();
  const { signed, list } = useFormats();
  const rows = reasonRows(match.criteria, side, match.utilities[weightKey(side)]);
  const heaviest = Math.max(1, ...rows.map((row) => row.weight));
  const said = new Set(match.criteria.map((one) => one.reason.code));
  const further = match.reasons.filter((reason) => !said.has(reason.code));
  return (
    <div>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.codes.join()} className={styles.row}>
            <span>{row.known ? criterion(row.codes.join()) : <Trans>Not known yet</Trans>}</span>
            <span
              className={row.known ? styles.weight : `${styles.weight} ${styles.unknown}`}
              style={{ inlineSize: `${(row.weight / heaviest) * 100}%` }}
            >
              {row.known && <span className={styles.value} style={{ inlineSize: `${row.filled * 100}%` }} />}
            </span>
            <span className={styles.points}>
              <bdi>{signed(row.points)}</bdi>
            </span>
            <span className={styles.text}>
              {row.known ? <bdi>{row.text}</bdi> : <UnknownWords names={list(row.codes.map(criterion))} />}
            </span>
          </li>
        ))}
      </ul>
      {further.map((reason) => (
        <p key={reason.code} className={styles.extra}>
          <Info size={18} strokeWidth={1.75} aria-hidden />
          <bdi>{reason.text}</bdi>
        </p>
      ))}
    </div>
  );
}

function UnknownWords({ names }: { names: string }) {
  return <Trans>{names}: counted as half until more is known</Trans>;
}

import { Trans } from '@lingui/react/macro';
import type { Match, Side } from '../api/types';
import { useFormats } from '../i18n/format';
import styles from './FitBars.module.css';
import { pointsOf100, weightKey } from './points';

function SideName({ side, viewer }: { side: Side; viewer: Side | null }) {
  if (side === viewer) return <Trans>For you</Trans>;
  return side === 'offer' ? <Trans>For the donor</Trans> : <Trans>For the State</Trans>;
}

/** How well a pair suits each side, of 100: ochre for the donor, blue for the State, always in this order. */
export function FitBars({ match, viewer, inline = false }: { match: Match; viewer: Side | null; inline?: boolean }) {
  const { number } = useFormats();
  return (
    <div className={inline ? styles.inline : styles.fit}>
      {(['offer', 'need'] as const).map((side) => {
        const points = pointsOf100(match.utilities[weightKey(side)]);
        return (
          <div key={side} className={styles.side}>
            <span className={styles.label}>
              <SideName side={side} viewer={viewer} />
            </span>
            <span className={styles.track} aria-hidden>
              <span className={`${styles.fill} ${styles[side]}`} style={{ inlineSize: `${points}%` }} />
            </span>
            <span className={styles.points}>
              <bdi>{number(points)}</bdi>
              <span className="aside-text">
                {' '}
                <Trans>of 100</Trans>
              </span>
            </span>
          </div>
        );
      })}
    </div>
  );
}

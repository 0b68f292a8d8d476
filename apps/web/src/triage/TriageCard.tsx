import { Trans } from '@lingui/react/macro';
import { CalendarClock } from 'lucide-react';
import type { Match } from '../api/types';
import { useFormats } from '../i18n/format';
import { Fingerprint } from '../match/Fingerprint';
import { FitBars } from '../match/FitBars';
import { GroupTags } from '../need/GroupTags';
import { OriginNotice } from '../need/OriginNotice';
import { Where } from '../need/Where';
import { OpenCard, type Deciding } from './OpenCard';
import styles from './Triage.module.css';
import { WouldCoverBriefly } from './WouldCover';

interface Props {
  match: Match;
  open: boolean;
  deciding: Deciding;
  onOpen: () => void;
}

/** One need in the ranked list: open to decide on, or closed to compare. */
export function TriageCard({ match, open, deciding, onOpen }: Props) {
  const { number } = useFormats();
  return (
    <article
      id={`match-${match.id}`}
      tabIndex={-1}
      aria-labelledby={`who-${match.id}`}
      className={open ? `${styles.card} ${styles.inHand}` : styles.card}
    >
      <div className={styles.rank}>
        <span className="aside-text">
          <Trans>Rank</Trans>{' '}
        </span>
        <bdi>{number(match.rank ?? 0)}</bdi>
      </div>
      <div className={styles.body}>
        <Who match={match} />
        {open ? (
          <OpenCard match={match} deciding={deciding} />
        ) : (
          <>
            <h2 className={styles.closedTitle}>
              <button type="button" className={styles.opener} aria-expanded={false} onClick={onOpen}>
                <bdi>{match.need.title}</bdi>
              </button>
            </h2>
            <OriginNotice origin={match.need.origin} short />
            <div className={styles.glance}>
              <Fingerprint match={match} side="offer" />
              <FitBars match={match} viewer="offer" />
              <WouldCoverBriefly match={match} />
            </div>
          </>
        )}
      </div>
    </article>
  );
}

function Who({ match }: { match: Match }) {
  const { span } = useFormats();
  return (
    <div className={styles.who}>
      <strong id={`who-${match.id}`} className={styles.state}>
        <Where need={match.need} />
      </strong>
      <GroupTags countries={match.need.countries} />
      {match.need.window && (
        <span className={styles.when}>
          <CalendarClock size={16} strokeWidth={1.75} aria-hidden />
          <bdi>{span(match.need.window.from, match.need.window.to)}</bdi>
        </span>
      )}
    </div>
  );
}

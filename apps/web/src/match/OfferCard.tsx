import { Trans } from '@lingui/react/macro';
import { ArrowRight, ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import type { Match, Side } from '../api/types';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { IllustrativePair, OriginNotice } from '../need/OriginNotice';
import { EndedByOther } from './EndedByOther';
import { Fingerprint } from './Fingerprint';
import { FitBars } from './FitBars';
import { MatchActions } from './MatchActions';
import styles from './OfferCard.module.css';
import { Reasons } from './Reasons';
import { endedByOther, isAgreed } from './waits';

/** An offer that fits a need: whose, what it would cover, how well for both, and why. */
export function OfferCard({ match, viewer, open }: { match: Match; viewer: Side | null; open: boolean }) {
  const { money } = useFormats();
  const { matchState } = useLabels();
  const side = viewer ?? 'need';
  const give = match.give && money(match.give);
  return (
    <article className={isAgreed(match) ? `${styles.card} ${styles.agreed}` : styles.card}>
      <div className={styles.head}>
        <div>
          <p className={styles.who}>
            <strong>
              <OrganisationName organisation={match.offer.organisation} />
            </strong>{' '}
            · {matchState(match.state)}
          </p>
          <h3 className={styles.title}>
            <Link to={`/offers/${match.offer.id}`}>
              <bdi>{match.offer.title}</bdi>
            </Link>
          </h3>
          {give && (
            <p className={styles.who}>
              <Trans>Would cover {give}</Trans> <IllustrativePair match={match} />
            </p>
          )}
        </div>
        <Fingerprint match={match} side={side} />
        <FitBars match={match} viewer={viewer} />
      </div>
      <OriginNotice origin={match.offer.origin} short />
      <details className={styles.why} open={open}>
        <summary>
          <ChevronRight size={18} strokeWidth={1.75} className="turns" aria-hidden />
          <Trans>Why it fits</Trans>
        </summary>
        <Reasons match={match} side={side} />
        <div className={styles.foot}>
          {viewer && endedByOther(match, viewer) ? <EndedByOther /> : <MatchActions match={match} quiet />}
          {viewer && (
            <Link to={`/matches/${match.id}`}>
              <Trans>Open the match</Trans> <ArrowRight size={16} strokeWidth={1.75} className="turns" aria-hidden />
            </Link>
          )}
        </div>
      </details>
    </article>
  );
}

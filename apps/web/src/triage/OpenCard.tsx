import { Plural, Trans } from '@lingui/react/macro';
import { ArrowRight, Check, Clock, X } from 'lucide-react';
import { Link } from 'react-router';
import type { DeclineReason, Match } from '../api/types';
import { useFormats } from '../i18n/format';
import { DeclineForm } from '../match/DeclineForm';
import { FitBars } from '../match/FitBars';
import { MatchActions } from '../match/MatchActions';
import { Reasons } from '../match/Reasons';
import { Refusal } from '../match/Refusal';
import { waitsFor } from '../match/waits';
import { WaitWords } from '../match/WaitWords';
import { Strip } from '../need/NextStep';
import { OriginNotice } from '../need/OriginNotice';
import { ThemeTags } from '../need/ThemeTags';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './Triage.module.css';
import { WouldCover } from './WouldCover';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

export interface Deciding {
  busy: boolean;
  error: Error | null;
  declining: boolean;
  interested: () => void;
  later: () => void;
  askReason: (open: boolean) => void;
  decline: (reason: DeclineReason, shareReason: boolean, note: string) => void;
}

/** The card in hand: everything that a decision needs, and the three answers. */
export function OpenCard({ match, deciding }: { match: Match; deciding: Deciding }) {
  const waits = waitsFor(match, 'offer');
  return (
    <>
      <h2 className={styles.title}>
        <bdi>{match.need.title}</bdi>
      </h2>
      <div className={layout.row}>
        <ThemeTags themes={match.need.themes} tone="need" />
      </div>
      <OriginNotice origin={match.need.origin} />
      {waits && (
        <Strip title={<Trans>Waits for you</Trans>} acts={<MatchActions match={match} />}>
          <p>
            <WaitWords match={match} side="offer" />
          </p>
        </Strip>
      )}
      <WouldCover match={match} />
      <section className={styles.block}>
        <div className={styles.blockHead}>
          <h3>
            <Trans>Why it fits</Trans>
          </h3>
          <FitBars match={match} viewer="offer" inline />
          <Known match={match} />
        </div>
        <Reasons match={match} side="offer" />
      </section>
      {!waits && <Answers match={match} deciding={deciding} />}
    </>
  );
}

function Known({ match }: { match: Match }) {
  const { number } = useFormats();
  const weighed = match.criteria.filter((criterion) => criterion.weight.donor > 0);
  const count = weighed.filter((criterion) => criterion.value !== null).length;
  const all = number(weighed.length);
  return (
    <span className={styles.quiet}>
      <Plural value={count} one={`# of ${all} criteria known`} other={`# of ${all} criteria known`} />
    </span>
  );
}

function Answers({ match, deciding }: { match: Match; deciding: Deciding }) {
  if (deciding.declining) {
    return (
      <DeclineForm
        busy={deciding.busy}
        error={deciding.error}
        onCancel={() => {
          deciding.askReason(false);
        }}
        onDecline={deciding.decline}
      />
    );
  }
  return (
    <div>
      <div className={styles.answers}>
        {match.availableActions.includes('interest') && (
          <Button kind="primary" disabled={deciding.busy} onClick={deciding.interested}>
            <Check {...icon} />
            <Trans>Interested</Trans>
            <kbd aria-hidden>I</kbd>
          </Button>
        )}
        <Button onClick={deciding.later}>
          <Clock {...icon} />
          <Trans context="put off">Later</Trans>
          <kbd aria-hidden>L</kbd>
        </Button>
        {match.availableActions.includes('decline') && (
          <Button
            onClick={() => {
              deciding.askReason(true);
            }}
          >
            <X {...icon} />
            <Trans>Decline</Trans>
            <kbd aria-hidden>D</kbd>
          </Button>
        )}
        <Link to={`/needs/${match.need.id}`} className={styles.read}>
          <Trans>Open the need</Trans> <ArrowRight size={16} strokeWidth={1.75} className="turns" aria-hidden />
        </Link>
      </div>
      <Refusal error={deciding.error} />
    </div>
  );
}

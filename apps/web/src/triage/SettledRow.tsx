import { Trans } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import type { Match } from '../api/types';
import { Where } from '../need/Where';
import { Button } from '../ui/Button';
import type { Settled } from './standing';
import styles from './Triage.module.css';

function Said({ as }: { as: Settled }) {
  switch (as) {
    case 'interested':
      return <Trans>You are interested</Trans>;
    case 'declined':
      return <Trans>You declined</Trans>;
    case 'withdrawn':
      return <Trans>You withdrew</Trans>;
    case 'ended':
      return <Trans>The other side ended this</Trans>;
    case 'agreed':
      return <Trans>Agreed</Trans>;
    case 'lapsed':
      return <Trans>Lapsed without an answer</Trans>;
    case 'duplicate':
      return <Trans>Duplicate of another one</Trans>;
    case 'later':
      return <Trans>Put off, on this device</Trans>;
  }
}

/** A decision folds to one dashed line, in its place, with the way back while there is one. */
export function SettledRow({ match, as, onUndo }: { match: Match; as: Settled; onUndo: (() => void) | null }) {
  return (
    <article id={`match-${match.id}`} tabIndex={-1} className={styles.settled} aria-label={match.need.title}>
      <strong>
        <Said as={as} />
      </strong>
      <span>
        <Where need={match.need} />
        {' · '}
        <Link to={`/matches/${match.id}`}>
          <bdi>{match.need.title}</bdi>
        </Link>
      </span>
      {match.need.origin.notice && (
        <small>
          <bdi>{match.need.origin.notice}</bdi>
        </small>
      )}
      {onUndo && (
        <Button kind="quiet" onClick={onUndo}>
          <Undo2 size={18} strokeWidth={1.75} className="turns" aria-hidden />
          <Trans>Undo</Trans>
        </Button>
      )}
    </article>
  );
}

import { useLingui } from '@lingui/react/macro';
import type { KeyboardEvent, RefObject } from 'react';
import type { Match } from '../api/types';
import { WhyAbove } from '../match/WhyAbove';
import { waitsFor } from '../match/waits';
import { letterOf } from './keys';
import { SettledRow } from './SettledRow';
import styles from './Triage.module.css';
import { TriageCard } from './TriageCard';
import type { Triage } from './useTriage';

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('input, select, textarea, form') !== null;

/** The acts behind the letters; a card that waits for consent or an amount is not answered by a single key. */
function keysOf({ step, deciding, inHand, undoLast }: Triage): Record<string, () => void> {
  const answerable = inHand && !waitsFor(inHand, 'offer');
  return {
    J: () => step(1),
    K: () => step(-1),
    U: undoLast,
    ...(answerable && { I: deciding.interested, L: deciding.later, D: () => deciding.askReason(true) }),
  };
}

/** The ranked list with its own keys; they are live only while the focus is inside (WCAG 2.1.4). */
export function TriageList({ triage, listRef }: { triage: Triage; listRef: RefObject<HTMLOListElement | null> }) {
  const { t } = useLingui();
  const keys = keysOf(triage);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = isTyping(event.target) ? undefined : keys[letterOf(event.nativeEvent)];
    if (!act || triage.deciding.busy) return;
    event.preventDefault();
    act();
  };
  return (
    <ol ref={listRef} className={styles.list} aria-label={t`Needs that fit, best first`} onKeyDown={onKeyDown}>
      {triage.matches.map(({ match, settled }, index) => (
        <li key={match.id}>
          {settled ? (
            <SettledRow match={match} as={settled} onUndo={triage.undo(match)} />
          ) : (
            <TriageCard
              match={match}
              open={match.id === triage.inHand?.id}
              deciding={triage.deciding}
              onOpen={() => triage.take(match.id)}
            />
          )}
          {match.id === triage.inHand?.id && <Between above={match} below={triage.matches[index + 1]?.match} />}
        </li>
      ))}
    </ol>
  );
}

function Between({ above, below }: { above: Match; below: Match | undefined }) {
  if (!below) return null;
  const name = ({ need }: Match) => <bdi>{need.title}</bdi>;
  return <WhyAbove above={above.id} below={below.id} nameAbove={name(above)} nameBelow={name(below)} />;
}

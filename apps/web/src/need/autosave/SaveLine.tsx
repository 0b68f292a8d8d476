import { Trans } from '@lingui/react/macro';
import { Check, CloudOff, TriangleAlert } from 'lucide-react';
import styles from './SaveLine.module.css';
import type { SaveState } from './saver';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Whether what is written is safe, in words. Only what went wrong is read out. */
export function SaveLine({ state }: { state: SaveState }) {
  return (
    <div className={styles.line}>
      <Calm kind={state.kind} />
      <div role="status">
        <Trouble kind={state.kind} />
      </div>
    </div>
  );
}

function Calm({ kind }: { kind: SaveState['kind'] }) {
  switch (kind) {
    case 'untouched':
      return <Trans>What you write is saved by itself.</Trans>;
    case 'waiting':
    case 'saving':
      return <Trans>Saving…</Trans>;
    case 'saved':
      return (
        <span className={styles.words}>
          <Check {...icon} />
          <Trans>Saved as a draft</Trans>
        </span>
      );
    default:
      return null;
  }
}

function Trouble({ kind }: { kind: SaveState['kind'] }) {
  switch (kind) {
    case 'kept':
      return (
        <span className={styles.words}>
          <CloudOff {...icon} />
          <Trans>No line: kept on this device, and sent when the line is back.</Trans>
        </span>
      );
    case 'refused':
      return (
        <span className={styles.words}>
          <TriangleAlert {...icon} />
          <Trans>Not saved yet: an entry has to be changed.</Trans>
        </span>
      );
    case 'conflict':
      return (
        <span className={styles.words}>
          <TriangleAlert {...icon} />
          <Trans>Not saved: somebody else has changed this need.</Trans>
        </span>
      );
    default:
      return null;
  }
}

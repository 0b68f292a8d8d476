import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import type { AdviceItem } from '../advice/advice';
import styles from './NeedForm.module.css';

interface Props {
  items: AdviceItem[];
  busy: boolean;
  onGo: (pointer: string) => void;
  onSubmit: () => void;
}

/** What donors cannot do without and the need does not say yet; it may be submitted all the same. */
export function NeededFirst({ items, busy, onGo, onSubmit }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [items]);
  return (
    <div ref={box} tabIndex={-1} role="alert" className={`${styles.summary} ${styles.needed}`}>
      <h2>
        <Trans>Say this first, and more donors can answer</Trans>
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.code}>
            <Button kind="quiet" onClick={() => onGo(item.pointer)}>
              <bdi>{item.text}</bdi>
            </Button>
          </li>
        ))}
      </ul>
      <div className={layout.row}>
        <Button disabled={busy} onClick={onSubmit}>
          <Trans>Submit it as it is</Trans>
        </Button>
      </div>
    </div>
  );
}

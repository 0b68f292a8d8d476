import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Problem } from '../api/problem';
import type { Money } from '../api/types';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './Reserved.module.css';

interface ReservedPair {
  match: string;
  title: string;
  amount: Money | null;
}

interface Props {
  error: Error | null;
  busy: boolean;
  /** The same act again, ending what is reserved. */
  onGoOn: () => void;
  /** Shown beside it, with any other error. */
  children: (error: Error | null) => ReactNode;
}

const isReserved = (error: Error | null): error is Problem =>
  error instanceof Problem && error.code === 'OFFER_RESERVED';

/** Money of the offer is reserved by amounts that its approver has signed: says so, and asks before they are ended. */
export function Reserved({ error, busy, onGoOn, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const reserved = isReserved(error);
  useEffect(() => {
    if (reserved) box.current?.focus();
  }, [reserved]);
  return (
    <>
      {reserved && (
        <div ref={box} tabIndex={-1} role="alert" className={styles.box}>
          <h2>
            <Trans>A part of this offer is reserved</Trans>
          </h2>
          <Pairs pairs={(error.answer['reserved'] ?? []) as ReservedPair[]} />
          <p>
            <Trans>
              You can wait until the other side has answered, or end these reservations: the talks then go back to where
              no amount was named, and both sides are told. What is committed stays, and its projects go on.
            </Trans>
          </p>
          <div className={layout.row}>
            <Button disabled={busy} onClick={onGoOn}>
              <Trans>End the reservations and go on</Trans>
            </Button>
          </div>
        </div>
      )}
      {children(reserved ? null : error)}
    </>
  );
}

function Pairs({ pairs }: { pairs: ReservedPair[] }) {
  const { money } = useFormats();
  return (
    <ul className={styles.pairs}>
      {pairs.map(({ match, title, amount }) => (
        <li key={match}>
          <Link to={`/matches/${match}`}>
            <bdi>{title}</bdi>
          </Link>
          {amount && (
            <>
              {' · '}
              <bdi>{money(amount)}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

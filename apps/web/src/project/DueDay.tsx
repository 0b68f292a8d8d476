import { Trans } from '@lingui/react/macro';
import { useViewer } from '../app/session';
import { useFormats } from '../i18n/format';
import styles from './Project.module.css';

interface Props {
  on: string;
  /** Somebody still owes what is due then. */
  open: boolean;
}

/** A day with its distance from today, in words that say so when it has passed unmet. */
export function DueDay({ on, open }: Props) {
  const { today } = useViewer();
  const { day, fromDay } = useFormats();
  const distance = fromDay(today, on);
  return (
    <span>
      <bdi className={styles.day}>{day(on)}</bdi>
      {open && (
        <>
          <br />
          {on < today ? (
            <span className={styles.late}>
              <Trans>late, due {distance}</Trans>
            </span>
          ) : (
            <span className={styles.soft}>{distance}</span>
          )}
        </>
      )}
    </span>
  );
}

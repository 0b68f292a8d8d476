import { Trans } from '@lingui/react/macro';
import { Unreachable } from '../api/problem';
import styles from './Refusal.module.css';

/** Why an act was refused, beside the button that was pressed. */
export function Refusal({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <p role="alert" className={styles.refusal}>
      {error instanceof Unreachable ? (
        <Trans>Tandem does not answer. Nothing was sent; try again.</Trans>
      ) : (
        error.message
      )}
    </p>
  );
}

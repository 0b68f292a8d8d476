import { useLingui as useCatalog } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '../i18n/format';
import layout from '../ui/layout.module.css';
import styles from './Exchange.module.css';
import { isMoving, type Import } from './imports';
import { importStates } from './words';

/** How an import stands, and how far the service is with it. */
export function ImportProgress({ of }: { of: Import }) {
  const { t } = useLingui();
  const { i18n } = useCatalog();
  const { number } = useFormats();
  const done = number(of.progress.done);
  const all = of.progress.total ?? 0;
  const total = number(all);
  return (
    <div className={styles.progress} role="status">
      <strong>{i18n._(importStates[of.state].id)}</strong>
      {isMoving(of) && all > 0 && (
        <>
          <progress aria-label={t`How many rows are done`} value={of.progress.done} max={all} />
          <span className={layout.small}>
            <Trans>
              {done} of {total} rows
            </Trans>
          </span>
        </>
      )}
    </div>
  );
}

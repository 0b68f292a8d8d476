import { Trans, useLingui } from '@lingui/react/macro';
import styles from './Audit.module.css';
import { isDigest, type Difference, type Written } from './differences';

/** What was written of a record before and after, field by field. */
export function WhatChanged({ changes }: { changes: Difference[] }) {
  const { t } = useLingui();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t`What changed`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Field`}</th>
            <th scope="col">{t`Before`}</th>
            <th scope="col">{t`After`}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">
                <bdi>
                  <code>{field}</code>
                </bdi>
              </th>
              <td>
                <Value value={before} />
              </td>
              <td>
                <Value value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ value }: { value: Written | undefined }) {
  if (value === undefined)
    return (
      <i className={styles.none}>
        <Trans>was not there</Trans>
      </i>
    );
  if (value === null || value === '')
    return (
      <i className={styles.none}>
        <Trans>empty</Trans>
      </i>
    );
  if (isDigest(value)) {
    const short = value.slice(0, 12);
    return (
      <span title={value}>
        <Trans>
          sealed; its digest begins with <bdi>{short}</bdi>
        </Trans>
      </span>
    );
  }
  return <bdi>{String(value)}</bdi>;
}

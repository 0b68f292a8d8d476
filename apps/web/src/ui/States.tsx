import { Trans } from '@lingui/react/macro';
import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Problem, Unreachable } from '../api/problem';
import { Button, ButtonLink } from './Button';
import styles from './States.module.css';

export function Loading() {
  return (
    <div className={styles.loading} role="status">
      <span className="aside-text">
        <Trans>Loading…</Trans>
      </span>
      <div className={styles.line} />
      <div className={styles.line} />
      <div className={styles.line} />
    </div>
  );
}

/** Nothing here: says why, and what to do next. */
export function Empty({ title, children, action }: { title: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      <p>{children}</p>
      {action}
    </div>
  );
}

function Words({ error }: { error: unknown }) {
  if (error instanceof Unreachable) {
    return (
      <>
        <h2>
          <Trans>Tandem does not answer</Trans>
        </h2>
        <p>
          <Trans>
            The line may be down, or the service is being restarted. What you had on the page is kept; try again in a
            moment.
          </Trans>
        </p>
      </>
    );
  }
  if (error instanceof Problem && (error.status === 404 || error.status === 403)) {
    return (
      <>
        <h2>
          <Trans>You cannot see this record</Trans>
        </h2>
        <p>
          <Trans>
            It does not exist, or those whom it belongs to have not shared it with your organisation. Check the address,
            or ask the sender for a new link.
          </Trans>
        </p>
      </>
    );
  }
  return (
    <>
      <h2>
        <Trans>This did not work</Trans>
      </h2>
      <p>{error instanceof Problem ? error.message : <Trans>Something on this page failed. Load it again.</Trans>}</p>
    </>
  );
}

/** What went wrong, in words, and the next act. */
export function Failed({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  const id = error instanceof Problem ? error.requestId : null;
  return (
    <div className={`${styles.state} ${styles.failed}`} role="alert">
      <Words error={error} />
      {id && (
        <p className={styles.id}>
          <Trans>
            When you report this, name <bdi>{id}</bdi>
          </Trans>
        </p>
      )}
      <div className={styles.acts}>
        {retry && (
          <Button kind="primary" onClick={() => void retry()}>
            <RotateCw size={18} strokeWidth={1.75} aria-hidden />
            <Trans>Try again</Trans>
          </Button>
        )}
        <ButtonLink to="/">
          <Trans>To your start page</Trans>
        </ButtonLink>
      </div>
    </div>
  );
}

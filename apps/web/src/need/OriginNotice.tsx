import { Trans } from '@lingui/react/macro';
import { FileWarning } from 'lucide-react';
import type { Match, Origin } from '../api/types';
import styles from './OriginNotice.module.css';

/**
 * Says that a record is an example and not the word of a State or donor, wherever the record is shown. The short form
 * leaves out the address of the source.
 */
export function OriginNotice({ origin, short = false }: { origin: Origin; short?: boolean }) {
  if (!origin.notice) return null;
  if (short)
    return (
      <p className={styles.short}>
        <bdi>{origin.notice}</bdi>
      </p>
    );
  return (
    <div className={styles.notice} role="note">
      <FileWarning size={18} strokeWidth={1.75} aria-hidden />
      <p>
        <bdi>{origin.notice}</bdi>
        {origin.kind === 'example' && origin.figuresIllustrative && (
          <>
            {' · '}
            <Trans>its figures are illustrative</Trans>
          </>
        )}
        {origin.source && (
          <>
            {' · '}
            <a href={origin.source} rel="noreferrer">
              <Trans>Source</Trans>
            </a>
          </>
        )}
      </p>
    </div>
  );
}

/** Stands beside a figure that was made up to show how the service works. */
export function Illustrative({ origin }: { origin: Origin }) {
  if (!origin.figuresIllustrative) return null;
  return (
    <span className={styles.illustrative}>
      <Trans>illustrative</Trans>
    </span>
  );
}

/** The same beside a figure that comes from both records of a pair. */
export function IllustrativePair({ match }: { match: Match }) {
  return <Illustrative origin={match.need.origin.figuresIllustrative ? match.need.origin : match.offer.origin} />;
}

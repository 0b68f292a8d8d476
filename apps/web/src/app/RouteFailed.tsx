import { Trans, useLingui } from '@lingui/react/macro';
import { RotateCw } from 'lucide-react';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/**
 * A page whose code did not arrive stays failed even when the line is back (the browser remembers the failed module),
 * so the only way on is to load the whole page again. The same helps when a new version replaced the files.
 */
export function RouteFailed() {
  const { t } = useLingui();
  return (
    <div className={layout.page}>
      <PageHeading title={t`This page could not be opened`} />
      <p className={layout.lead}>
        <Trans>
          Either the line was down when its parts were fetched, or a new version of Tandem has been put in place.
          Loading the page again helps in both cases; nothing that you sent is lost.
        </Trans>
      </p>
      <div>
        <Button kind="primary" onClick={() => location.reload()}>
          <RotateCw size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Load again</Trans>
        </Button>
      </div>
    </div>
  );
}

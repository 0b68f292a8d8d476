import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { RecordPath } from '../attachments/attachments';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { useChangeAnnex } from './useAnnex';

/** Takes the text away. Nothing brings it back, so it asks once more. */
export function DestroyAnnex({ record, isLost }: { record: RecordPath; isLost: boolean }) {
  const change = useChangeAnnex(record);
  const [asking, setAsking] = useState(false);
  return (
    <div className={layout.section}>
      {isLost && (
        <p>
          <Trans>Nobody of your organisation holds this annex any more. Destroy it, and you can write another.</Trans>
        </p>
      )}
      {asking ? (
        <>
          <p>
            <Trans>Destroy the annex for good? Its text cannot be brought back. Who opened it remains recorded.</Trans>
          </p>
          <div className={layout.row}>
            <Button disabled={change.isPending} onClick={() => change.mutate({ what: 'destroy' })}>
              <Trans>Destroy for good</Trans>
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              <Trans>Back</Trans>
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            <Trans>Destroy the annex</Trans>
          </Button>
        </div>
      )}
      <Refusal error={change.error} />
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import type { RecordPath } from '../attachments/attachments';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './Annex.module.css';
import { useOpenAnnex } from './useAnnex';
import { WriteAnnex } from './WriteAnnex';

/** The text, after a deliberate click and until it is closed or the page is left. */
export function AnnexText({ record, mayWrite }: { record: RecordPath; mayWrite: boolean }) {
  const open = useOpenAnnex(record);
  const [writing, setWriting] = useState(false);
  const close = () => {
    setWriting(false);
    open.reset();
  };
  if (!open.data)
    return (
      <>
        <div className={layout.row}>
          <Button aria-describedby="annex-is-recorded" disabled={open.isPending} onClick={() => open.mutate()}>
            <LockKeyholeOpen size={18} strokeWidth={1.75} aria-hidden />
            <Trans>Open the annex</Trans>
          </Button>
          <span id="annex-is-recorded" className={layout.small}>
            <Trans>That you open it is recorded with the time and your network address; its owner sees it.</Trans>
          </span>
        </div>
        <Refusal error={open.error} />
      </>
    );
  if (writing) return <WriteAnnex record={record} before={open.data} onDone={close} />;
  return (
    <>
      <div className={styles.text} role="status" aria-labelledby="annex-opened">
        <p id="annex-opened" className={layout.small}>
          <Trans>Opened for you alone. This look is recorded.</Trans>
        </p>
        <p className={styles.words}>{open.data.text}</p>
      </div>
      <div className={layout.row}>
        <Button onClick={close}>
          <Trans>Close the annex</Trans>
        </Button>
        {mayWrite && (
          <Button kind="quiet" onClick={() => setWriting(true)}>
            <Trans>Change the text</Trans>
          </Button>
        )}
      </div>
    </>
  );
}

import { Trans } from '@lingui/react/macro';
import { RotateCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useBeginRun } from '../api/actions';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './MatchingRun.module.css';

/** Has everything matched anew. It is work for the whole service, so it asks once more. */
export function BeginRun({ running }: { running: boolean }) {
  const begin = useBeginRun();
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  // What was pressed is gone: the focus goes to what stands in its place.
  useEffect(() => {
    if (asking) question.current?.focus();
    else if (moved.current) opener.current?.focus();
    moved.current = true;
  }, [asking]);
  if (!asking) {
    return (
      <div>
        <Button ref={opener} kind="primary" onClick={() => setAsking(true)}>
          <RotateCw size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Match everything anew</Trans>
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.asking}>
      <p ref={question} tabIndex={-1}>
        {running ? (
          <Trans>
            Match all open needs and offers anew, now? The run that is under way gives way to the new one. Nobody finds
            a list empty meanwhile.
          </Trans>
        ) : (
          <Trans>Match all open needs and offers anew, now? Nobody finds a list empty meanwhile.</Trans>
        )}
      </p>
      <div className={layout.row}>
        <Button
          kind="primary"
          disabled={begin.isPending}
          onClick={() => {
            begin.mutate(undefined, {
              onSuccess: () => {
                setAsking(false);
              },
            });
          }}
        >
          <Trans>Match everything anew now</Trans>
        </Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          <Trans>Back</Trans>
        </Button>
      </div>
      <Refusal error={begin.error} />
    </section>
  );
}

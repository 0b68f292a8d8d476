import { Plural, Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { request } from '../api/client';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import type { Import } from './imports';

/** What came of a file that was taken in, and the way back. */
export function Applied({ of }: { of: Import }) {
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => request<Import>(`/imports/${of.id}/undo`, { method: 'POST', ifMatch: of.version, body: {} }),
    onSuccess: (next) => {
      client.setQueryData(['import', of.id], next);
      for (const key of ['imports', 'needs', 'offers']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  if (of.state !== 'applied' && of.state !== 'undone') return null;
  const { made, changed, skipped, undone, left } = of.applied;
  return (
    <div className={layout.section}>
      <ul>
        {of.state === 'applied' && (
          <>
            <li>
              <Plural value={made} one="# draft was made" other="# drafts were made" />
            </li>
            {changed > 0 && (
              <li>
                <Plural value={changed} one="# draft was changed" other="# drafts were changed" />
              </li>
            )}
            {skipped > 0 && (
              <li>
                <Plural value={skipped} one="# row was left out" other="# rows were left out" />
              </li>
            )}
          </>
        )}
        {of.state === 'undone' && (
          <li>
            <Plural value={undone} one="# row was undone" other="# rows were undone" />
          </li>
        )}
        {left > 0 && (
          <li>
            <Plural
              value={left}
              one="# draft stays, because somebody has worked on it since"
              other="# drafts stay, because somebody has worked on them since"
            />
          </li>
        )}
      </ul>
      {of.availableActions.includes('undo') && (
        <div>
          <Button disabled={undo.isPending} onClick={() => undo.mutate()}>
            <Undo2 size={18} strokeWidth={1.75} className="turns" aria-hidden />
            <Trans>Undo this import</Trans>
          </Button>
        </div>
      )}
      <Refusal error={undo.error} />
    </div>
  );
}

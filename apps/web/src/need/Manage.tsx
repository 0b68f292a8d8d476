import { Trans } from '@lingui/react/macro';
import { PenLine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useNeedStep } from '../api/actions';
import type { Need } from '../api/types';
import { Refusal } from '../match/Refusal';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';

/** What the owner can do with a need at any time. Withdrawing cannot be undone, so it asks once more. */
export function Manage({ need }: { need: Need }) {
  const take = useNeedStep(need);
  const [asking, setAsking] = useState(false);
  const may = (action: string) => need.availableActions.includes(action);
  if (!may('edit') && !may('withdraw')) return null;
  if (asking) {
    return (
      <section>
        <p>
          <Trans>Withdraw this need for good? Offers are no longer sought for it.</Trans>
        </p>
        <div className={layout.row}>
          <Button disabled={take.isPending} onClick={() => take.mutate('withdraw')}>
            <Trans>Withdraw for good</Trans>
          </Button>
          <Button kind="quiet" onClick={() => setAsking(false)}>
            <Trans>Back</Trans>
          </Button>
        </div>
        <Refusal error={take.error} />
      </section>
    );
  }
  return (
    <section className={layout.row}>
      {may('edit') && (
        <ButtonLink kind="quiet" to={`/needs/${need.id}/edit`}>
          <PenLine size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Edit</Trans>
        </ButtonLink>
      )}
      {may('withdraw') && (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          <Undo2 size={18} strokeWidth={1.75} aria-hidden className="turns" />
          <Trans>Withdraw</Trans>
        </Button>
      )}
    </section>
  );
}

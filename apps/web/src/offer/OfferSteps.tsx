import { Trans } from '@lingui/react/macro';
import { PenLine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Offer } from '../api/types';
import { Refusal } from '../match/Refusal';
import { Strip } from '../need/NextStep';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { useOfferStep } from './offer-steps';
import { Reserved } from './Reserved';

const forward = ['submit', 'verify', 'reopen'] as const;
type Forward = (typeof forward)[number];

/** What comes next for an offer, for those who may take that step. */
export function NextOfferStep({ offer }: { offer: Offer }) {
  const take = useOfferStep(offer);
  const step = forward.find((one) => offer.availableActions.includes(one));
  if (!step) return null;
  return (
    <Strip
      title={<Trans>Your next step</Trans>}
      acts={
        <div className={layout.row}>
          <Button kind="primary" disabled={take.isPending} onClick={() => take.mutate({ step })}>
            <StepName step={step} />
          </Button>
          {offer.availableActions.includes('edit') && (
            <ButtonLink to={`/offers/${offer.id}/edit`}>
              <Trans>Edit</Trans>
            </ButtonLink>
          )}
        </div>
      }
    >
      <p>
        <StepWords step={step} />
      </p>
      <Refusal error={take.error} />
    </Strip>
  );
}

function StepName({ step }: { step: Forward }) {
  switch (step) {
    case 'submit':
      return <Trans>Submit</Trans>;
    case 'verify':
      return <Trans>Confirm the source</Trans>;
    case 'reopen':
      return <Trans>Open it again</Trans>;
  }
}

function StepWords({ step }: { step: Forward }) {
  switch (step) {
    case 'submit':
      return <Trans>This is a draft that only your organisation sees. Submit it, and needs are sought for it.</Trans>;
    case 'verify':
      return <Trans>This offer was submitted. Confirm that it comes from the organisation that it names.</Trans>;
    case 'reopen':
      return <Trans>The time of this offer is over. Give it a new last day under “Edit”, then open it again.</Trans>;
  }
}

/** What the owner can do with an offer at any time. Withdrawing cannot be undone, so it asks once more. */
export function ManageOffer({ offer }: { offer: Offer }) {
  const take = useOfferStep(offer);
  const [asking, setAsking] = useState(false);
  const may = (action: string) => offer.availableActions.includes(action);
  if (!may('edit') && !may('withdraw')) return null;
  if (!asking) {
    return (
      <div className={layout.row}>
        {may('edit') && (
          <ButtonLink kind="quiet" to={`/offers/${offer.id}/edit`}>
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
      </div>
    );
  }
  return (
    <section className={layout.section}>
      <p>
        <Trans>
          Withdraw this offer for good? Needs are no longer sought for it, and talks about it end. Running projects go
          on.
        </Trans>
      </p>
      <Reserved
        error={take.error}
        busy={take.isPending}
        onGoOn={() => take.mutate({ step: 'withdraw', endReservations: true })}
      >
        {(error) => <Refusal error={error} />}
      </Reserved>
      <div className={layout.row}>
        <Button disabled={take.isPending} onClick={() => take.mutate({ step: 'withdraw' })}>
          <Trans>Withdraw for good</Trans>
        </Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </section>
  );
}

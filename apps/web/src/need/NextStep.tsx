import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useNeedStep } from '../api/actions';
import type { Match, Need, Side } from '../api/types';
import { MatchActions } from '../match/MatchActions';
import { Refusal } from '../match/Refusal';
import { waitsFor } from '../match/waits';
import { WaitWords } from '../match/WaitWords';
import { Button, ButtonLink } from '../ui/Button';
import styles from './NextStep.module.css';

/** The washed strip above everything that can be read: what is to be done now, and the buttons for it. */
export function Strip({ title, children, acts }: { title: ReactNode; children: ReactNode; acts?: ReactNode }) {
  return (
    <section className={styles.strip}>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {children}
      </div>
      {acts}
    </section>
  );
}

export function NextStep({ need, matches, side }: { need: Need; matches: Match[]; side: Side | null }) {
  const step = forward.find((one) => need.availableActions.includes(one));
  if (step) return <WorkflowStep need={need} step={step} />;
  if (!side) return null;
  const waiting = matches.filter((match) => waitsFor(match, side) !== null);
  return waiting.slice(0, 3).map((match) => (
    <Strip key={match.id} title={<Trans>Your next step</Trans>} acts={<MatchActions match={match} />}>
      <p>
        <WaitWords match={match} side={side} />
      </p>
    </Strip>
  ));
}

const forward = ['submit', 'authenticate', 'endorse'] as const;
type Forward = (typeof forward)[number];

function StepWords({ step }: { step: Forward }) {
  switch (step) {
    case 'submit':
      return <Trans>This is a draft that only your organisation sees. Submit it, and offers are sought for it.</Trans>;
    case 'authenticate':
      return <Trans>This need was submitted. Confirm that it comes from the State that it names.</Trans>;
    case 'endorse':
      return <Trans>This need is confirmed as your State's own. Endorse it, and it opens to offers.</Trans>;
  }
}

function StepName({ step }: { step: Forward }) {
  switch (step) {
    case 'submit':
      return <Trans>Submit</Trans>;
    case 'authenticate':
      return <Trans>Confirm the source</Trans>;
    case 'endorse':
      return <Trans>Endorse</Trans>;
  }
}

function WorkflowStep({ need, step }: { need: Need; step: Forward }) {
  const take = useNeedStep(need);
  return (
    <Strip
      title={<Trans>Your next step</Trans>}
      acts={
        <div className={styles.acts}>
          <Button kind="primary" disabled={take.isPending} onClick={() => take.mutate(step)}>
            <StepName step={step} />
          </Button>
          {need.availableActions.includes('edit') && (
            <ButtonLink to={`/needs/${need.id}/edit`}>
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

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Match, Need, Side } from '../api/types';
import { useViewer } from '../app/session';
import { needDeadlinesQuery } from '../deadline/deadlines';
import { TextInput } from '../form/TextInput';
import { WordsForm } from '../form/WordsForm';
import { MatchActions } from '../match/MatchActions';
import { Refusal } from '../match/Refusal';
import { waitsFor } from '../match/waits';
import { WaitWords } from '../match/WaitWords';
import { Button, ButtonLink } from '../ui/Button';
import { Due } from '../ui/Due';
import { asksOf } from './asks';
import { notesQuery, useStep } from './need-steps';
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
  const { today } = useViewer();
  const may = (action: string) => need.availableActions.includes(action);
  if (may('clarify')) return <Clarify need={need} />;
  const step = forward.find(may);
  if (step) return <WorkflowStep need={need} step={step} />;
  const ask = asksOf(need, today);
  if (ask === 'reopen' || ask === 'reconfirm') return <Reconfirm need={need} />;
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

/** The secretariat has asked: its question, and the place for the answer. */
function Clarify({ need }: { need: Need }) {
  const { t } = useLingui();
  const take = useStep(need);
  const question = useQuery(notesQuery(need.id)).data?.find(({ event }) => event === 'ask_clarification');
  return (
    <Strip title={<Trans>Your next step</Trans>}>
      <p>
        <Trans>The secretariat asks you something. The need goes on once it is answered.</Trans>
      </p>
      {question && (
        <p className={styles.asked} dir="auto">
          {question.text}
        </p>
      )}
      <WordsForm
        label={t`Your answer`}
        send={<Trans>Answer</Trans>}
        most={2000}
        busy={take.isPending}
        error={take.error}
        onSend={(answer) => take.mutate({ step: 'clarify', body: { answer } })}
      />
    </Strip>
  );
}

/** Once a year a State says that a need still stands. */
function Reconfirm({ need }: { need: Need }) {
  const take = useStep(need);
  const deadlines = useQuery(needDeadlinesQuery(need.id)).data;
  const lapses = deadlines?.find(({ kind }) => kind === 'need.lapse')?.dueAt;
  return (
    <Strip
      title={<Trans>Your next step</Trans>}
      acts={
        <Button kind="primary" disabled={take.isPending} onClick={() => take.mutate({ step: 'reconfirm' })}>
          {need.status === 'lapsed' ? <Trans>It still stands: open it again</Trans> : <Trans>It still stands</Trans>}
        </Button>
      }
    >
      <p>
        {need.status === 'lapsed' ? (
          <Trans>This need has lapsed, because nobody confirmed it. Does it still stand?</Trans>
        ) : (
          <Trans>Does this need still stand? Without your word it lapses.</Trans>
        )}{' '}
        {lapses && need.status !== 'lapsed' && <Due at={lapses} />}
      </p>
      <Refusal error={take.error} />
    </Strip>
  );
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
  const { t } = useLingui();
  const take = useStep(need);
  const [instrument, setInstrument] = useState('');
  const written = instrument.trim();
  const taken = step === 'endorse' ? { step, ...(written && { body: { instrument: written } }) } : { step };
  return (
    <Strip
      title={<Trans>Your next step</Trans>}
      acts={
        <div className={styles.acts}>
          <Button kind="primary" disabled={take.isPending} onClick={() => take.mutate(taken)}>
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
      {step === 'endorse' && (
        <TextInput
          label={t`Number of the note verbale (if there is one)`}
          maxLength={200}
          value={instrument}
          onChange={(event) => setInstrument(event.target.value)}
        />
      )}
      <Refusal error={take.error} />
    </Strip>
  );
}

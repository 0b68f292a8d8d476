import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useViewer } from '../../app/session';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { may } from '../project-acts';
import styles from '../Project.module.css';
import { Section } from '../Section';
import type { Given, LivingProject, PartySide } from '../types';
import { RATED } from '../types';
import { ratedNames, useSay } from '../words';
import { FeedbackForm } from './FeedbackForm';
import { ReplyForm } from './ReplyForm';

/** Which side of the project the reader may speak for. */
export function usePartySide({ state, donor }: Pick<LivingProject, 'state' | 'donor'>): PartySide | null {
  const { owns } = useViewer();
  return owns(state) ? 'state' : owns(donor) ? 'donor' : null;
}

/** What each side says of the other once the work is done, with the other's right to reply; silence is said too. */
export function Feedback({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const { day } = useFormats();
  const side = usePartySide(project);
  const { feedback } = project;
  if (!feedback) {
    return (
      <Section id="feedback" title={t`Feedback`} project={project}>
        <p className={styles.none}>
          <Trans>Both sides are asked once the final report is accepted, and have 60 days to answer.</Trans>
        </p>
      </Section>
    );
  }
  const until = day(feedback.endsAt);
  return (
    <Section id="feedback" title={t`Feedback`} project={project}>
      {!feedback.ended && (
        <p className={styles.none}>
          <Trans>Both sides are asked until {until}.</Trans>
        </p>
      )}
      <ul className={styles.cards}>
        {(['state', 'donor'] as const).map((from) => (
          <OfSide key={from} project={project} from={from} given={feedback[from]} mine={side} ended={feedback.ended} />
        ))}
      </ul>
    </Section>
  );
}

interface OfSideProps {
  project: LivingProject;
  from: PartySide;
  given: Given | null;
  /** The reader's side. */
  mine: PartySide | null;
  ended: boolean;
}

function OfSide({ project, from, given, mine, ended }: OfSideProps) {
  const [writing, setWriting] = useState(false);
  const done = () => setWriting(false);
  const mayGive = mine === from && may(project, 'give_feedback');
  const mayReply = mine !== null && mine !== from && may(project, 'reply');
  return (
    <li className={styles.card}>
      <h3>{from === 'state' ? <Trans>From the State</Trans> : <Trans>From the donor</Trans>}</h3>
      {given ? <Said given={given} /> : <Silence ended={ended} />}
      {mayGive && writing && <FeedbackForm project={project} done={done} />}
      {mayReply && writing && <ReplyForm project={project} done={done} />}
      {(mayGive || mayReply) && !writing && (
        <div>
          <Button onClick={() => setWriting(true)}>
            {mayGive ? <Trans>Give feedback</Trans> : <Trans>Reply to it</Trans>}
          </Button>
        </div>
      )}
    </li>
  );
}

const Silence = ({ ended }: { ended: boolean }) => (
  <p className={styles.none}>{ended ? <Trans>No feedback.</Trans> : <Trans>Not given yet.</Trans>}</p>
);

function Said({ given }: { given: Given }) {
  const { day, number } = useFormats();
  const say = useSay();
  return (
    <>
      <dl className={styles.pairs}>
        {RATED.map((rated) => {
          const points = number(given[rated]);
          return (
            <div key={rated}>
              <dt>{say(ratedNames[rated])}</dt>
              <dd>
                <Trans>{points} of 5</Trans>
              </dd>
            </div>
          );
        })}
      </dl>
      {given.text && (
        <p className={styles.text} dir="auto">
          {given.text}
        </p>
      )}
      <p className={layout.small}>
        <bdi>{day(given.at)}</bdi>
      </p>
      {given.reply && (
        <div className={styles.reply}>
          <p className={layout.small}>
            <Trans>The other side replies</Trans> · <bdi>{day(given.reply.at)}</bdi>
          </p>
          <p className={styles.text} dir="auto">
            {given.reply.text}
          </p>
        </div>
      )}
    </>
  );
}

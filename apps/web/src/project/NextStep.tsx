import { Trans } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useViewer } from '../app/session';
import { useFormats } from '../i18n/format';
import { Strip } from '../need/NextStep';
import { placeOf, nextStepOf, type NextStep as Next } from './next-step';
import styles from './Project.module.css';
import { StepButton } from './StepButton';
import type { LivingProject } from './types';
import { useSay } from './words';

const words: Record<Next['what'], MessageDescriptor> = {
  sign: msg`A fund offers your State this project. Read it and sign; it is agreed then.`,
  name_counterpart: msg`Name the national counterpart; the work can start then.`,
  start: msg`Everything is agreed. Say that the work has started.`,
  hand_in: msg`A report is due. Hand it in.`,
  hand_in_again: msg`The donor returned a report. Read what is missing and hand it in again.`,
  review: msg`A report came in. Read it, then accept or return it.`,
  pay: msg`A tranche is due. Record its payment.`,
  plan_reports: msg`Say which reports are due and when.`,
  plan_money: msg`Say in which tranches the money is paid.`,
  'accept-final': msg`The final reports are accepted. Conclude with them; both sides are asked for feedback then.`,
  feedback: msg`Say how it went, so that the next project goes better.`,
  evaluate: msg`The evaluation is written down. Mark the project as evaluated.`,
  close: msg`Nothing is open any more. Close the project.`,
  resume: msg`The work is suspended. Resume it once the reason is gone.`,
};

const inStrip = ['sign', 'start', 'accept-final', 'evaluate', 'close', 'resume'] as const;

/** The one thing to do next with its day and its button; else what the project waits for. */
export function NextStep({ project }: { project: LivingProject }) {
  const { today } = useViewer();
  const say = useSay();
  const { day, fromDay } = useFormats();
  const next = nextStepOf(project, today);
  if (!next) return <Waiting project={project} />;
  const place = placeOf[next.what];
  const act = inStrip.find((one) => one === next.what);
  const by = next.on ? day(next.on) : null;
  const distance = next.on ? fromDay(today, next.on) : null;
  return (
    <Strip
      title={<Trans>Your next step</Trans>}
      acts={
        act ? (
          <StepButton project={project} step={act} kind="primary" />
        ) : (
          <a className={styles.jump} href={`#${place ?? ''}`}>
            <Trans>Go there</Trans>
          </a>
        )
      }
    >
      <p>{say(words[next.what])}</p>
      {by && (
        <p className={next.on && next.on < today ? styles.late : styles.soft}>
          <Trans>
            by {by}, {distance}
          </Trans>
        </p>
      )}
    </Strip>
  );
}

/** What the project waits for where the reader has nothing to do. */
function Waiting({ project: { nextDueOn } }: { project: LivingProject }) {
  const { today } = useViewer();
  const { day, fromDay } = useFormats();
  if (!nextDueOn) return null;
  const by = day(nextDueOn);
  const distance = fromDay(today, nextDueOn);
  return (
    <p className={nextDueOn < today ? styles.late : styles.none}>
      <Trans>
        Nothing waits for you. The next thing that is due: {by}, {distance}.
      </Trans>
    </p>
  );
}

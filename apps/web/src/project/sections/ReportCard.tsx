import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { DueDay } from '../DueDay';
import styles from '../Project.module.css';
import { ReportMark } from '../ReportMark';
import type { LivingProject, Report } from '../types';
import { reportNames, useSay } from '../words';
import { ReviewForm } from './ReviewForm';
import { SubmitForm } from './SubmitForm';

type Doing = 'submit' | 'return' | 'accept' | null;

interface Props {
  project: LivingProject;
  report: Report;
}

/** One report with what was handed in, what was said of it, and what the reader may do with it. */
export function ReportCard({ project, report }: Props) {
  const { span } = useFormats();
  const say = useSay();
  const [doing, setDoing] = useState<Doing>(null);
  const done = () => setDoing(null);
  return (
    <li className={styles.card}>
      <div className={layout.sectionHead}>
        <h3 id={`report-${String(report.n)}`}>{say(reportNames[`${report.kind}_${report.part}`])}</h3>
        <ReportMark report={report} />
      </div>
      <p className={layout.small}>
        {report.from && report.to && (
          <>
            <bdi>{span(report.from, report.to)}</bdi> ·{' '}
          </>
        )}
        <Trans>due</Trans> <DueDay on={report.dueOn} open={report.timing !== null} />
      </p>
      <HandedIn report={report} />
      <Comments report={report} />
      {doing === 'submit' && <SubmitForm project={project} report={report} done={done} />}
      {(doing === 'return' || doing === 'accept') && (
        <ReviewForm key={doing} project={project} report={report} verdict={doing} done={done} />
      )}
      {doing === null && <Acts report={report} onChoose={setDoing} />}
    </li>
  );
}

function HandedIn({ report }: { report: Report }) {
  const { day, money, number } = useFormats();
  if (!report.submittedAt) return null;
  const submitted = day(report.submittedAt);
  const accepted = report.acceptedAt ? day(report.acceptedAt) : null;
  const spent = report.spent ? money(report.spent) : null;
  const files = number(report.attachments.length);
  return (
    <>
      <p className={layout.small}>
        <Trans>handed in on {submitted}</Trans>
        {accepted && (
          <>
            {' · '}
            <Trans>accepted on {accepted}</Trans>
          </>
        )}
        {spent && (
          <>
            {' · '}
            <Trans>{spent} spent</Trans>
          </>
        )}
      </p>
      {report.text && (
        <p className={styles.text} dir="auto">
          {report.text}
        </p>
      )}
      {report.attachments.length > 0 && (
        <p className={layout.small}>
          <a href="#files">
            <Trans>Files that belong to it: {files}</Trans>
          </a>
        </p>
      )}
    </>
  );
}

function Comments({ report }: { report: Report }) {
  const { day } = useFormats();
  if (report.comments.length === 0) return null;
  return (
    <ul className={styles.cards}>
      {report.comments.map((comment) => (
        <li key={comment.at} className={styles.reply}>
          <p className={layout.small}>
            {comment.side === 'donor' ? <Trans>The donor said</Trans> : <Trans>The State said</Trans>} ·{' '}
            <bdi>{day(comment.at)}</bdi>
          </p>
          <p className={styles.text} dir="auto">
            {comment.text}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Acts({ report, onChoose }: { report: Report; onChoose: (doing: Doing) => void }) {
  const { t } = useLingui();
  const say = useSay();
  const name = say(reportNames[`${report.kind}_${report.part}`]);
  const can = (action: string) => report.availableActions.includes(action);
  if (can('submit')) {
    return (
      <div>
        <Button
          aria-label={report.status === 'returned' ? t`Hand in again: ${name}` : t`Hand in: ${name}`}
          onClick={() => onChoose('submit')}
        >
          {report.status === 'returned' ? <Trans>Hand in again</Trans> : <Trans>Hand in</Trans>}
        </Button>
      </div>
    );
  }
  if (!can('accept') && !can('return')) return null;
  return (
    <div className={layout.row}>
      <Button aria-label={t`Accept: ${name}`} onClick={() => onChoose('accept')}>
        <Trans>Accept</Trans>
      </Button>
      <Button aria-label={t`Return: ${name}`} onClick={() => onChoose('return')}>
        <Trans>Return</Trans>
      </Button>
    </div>
  );
}

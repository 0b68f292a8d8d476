import { CircleCheck, CircleDashed, Clock, CornerDownLeft, Send, TriangleAlert } from 'lucide-react';
import styles from './Project.module.css';
import type { Report } from './types';
import { reportStandings, standingOf, useSay } from './words';

const marks = {
  ahead: CircleDashed,
  due: Clock,
  overdue: TriangleAlert,
  submitted: Send,
  returned: CornerDownLeft,
  accepted: CircleCheck,
};

/** How a report stands: a word with a mark of its own shape. */
export function ReportMark({ report }: { report: Pick<Report, 'status' | 'timing'> }) {
  const say = useSay();
  const standing = standingOf(report);
  const Mark = marks[standing];
  return (
    <span className={`${styles.standing} ${styles[standing]}`}>
      <Mark size={16} strokeWidth={1.75} className="turns" aria-hidden />
      {say(reportStandings[standing])}
    </span>
  );
}

import type { ProjectStatus } from '../api/types';
import { useLabels } from '../i18n/labels';
import styles from './StatusMark.module.css';

type Look = 'ahead' | 'running' | 'held' | 'done' | 'stopped';

const looks: Record<ProjectStatus, Look> = {
  pipeline: 'ahead',
  agreed: 'running',
  implementing: 'running',
  suspended: 'held',
  operationally_complete: 'done',
  final_report_accepted: 'done',
  evaluated: 'done',
  closed: 'done',
  cancelled: 'stopped',
};

/** A status as a word with a mark whose shape differs too: ring, disc, diamond, square, cross-barred disc. */
export function StatusMark({ status }: { status: ProjectStatus }) {
  const { projectStatus } = useLabels();
  return (
    <span className={styles.status}>
      <span className={`${styles.mark} ${styles[looks[status]]}`} aria-hidden />
      {projectStatus(status)}
    </span>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { may } from '../project-acts';
import styles from '../Project.module.css';
import { Section } from '../Section';
import type { LivingProject } from '../types';
import { ReportCard } from './ReportCard';
import { ReportsForm } from './ReportsForm';

/** The reports that were agreed: due, handed in, returned with a word why, accepted. */
export function Reports({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const { reports = [] } = project;
  return (
    <Section
      id="reports"
      title={t`Reports`}
      project={project}
      form={may(project, 'plan') ? (opened, done) => <ReportsForm project={opened} done={done} /> : undefined}
    >
      {reports.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            No report is planned yet. The donor says which are due and when. A project can be concluded once a final
            narrative and a final financial report are accepted.
          </Trans>
        </p>
      ) : (
        <ul className={styles.cards}>
          {reports.map((report) => (
            <ReportCard key={report.id} project={project} report={report} />
          ))}
        </ul>
      )}
    </Section>
  );
}

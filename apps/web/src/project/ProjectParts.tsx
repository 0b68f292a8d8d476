import { useLingui } from '@lingui/react/macro';
import { HistoryPanel } from '../history/HistoryPanel';
import layout from '../ui/layout.module.css';
import { may } from './project-acts';
import styles from './Project.module.css';
import { About } from './sections/About';
import { Evaluation } from './sections/Evaluation';
import { Feedback, usePartySide } from './sections/Feedback';
import { Files } from './sections/Files';
import { Lessons } from './sections/Lessons';
import { Milestones } from './sections/Milestones';
import { ProjectMoney } from './sections/Money';
import { Reports } from './sections/Reports';
import { Results } from './sections/Results';
import { Risks } from './sections/Risks';
import { Safeguards } from './sections/Safeguards';
import { Sustainability } from './sections/Sustainability';
import type { LivingProject } from './types';

/** The parts of a project; whoever is no party sees what is open to all. */
export function ProjectParts({ project }: { project: LivingProject }) {
  const side = usePartySide(project);
  const whole = project.reports !== undefined;
  return (
    <div className={layout.main}>
      {whole && <Contents money={project.amount !== null} />}
      <About project={project} />
      {whole && (
        <>
          <Milestones project={project} />
          <Results project={project} />
          <ProjectMoney project={project} />
          <Reports project={project} />
          <Risks project={project} />
          <Safeguards project={project} />
          <Sustainability project={project} />
        </>
      )}
      <Evaluation project={project} />
      <Lessons project={project} />
      {whole && (
        <>
          <Feedback project={project} />
          <Files project={project} editable={side !== null && may(project, 'edit')} />
          <HistoryPanel record={`projects/${project.id}`} />
        </>
      )}
    </div>
  );
}

/** The way to each part of a long page. */
function Contents({ money }: { money: boolean }) {
  const { t } = useLingui();
  const parts = [
    { id: 'milestones', name: t`Milestones` },
    { id: 'results', name: t`Results` },
    ...(money ? [{ id: 'money', name: t`Money` }] : []),
    { id: 'reports', name: t`Reports` },
    { id: 'risks', name: t`Risks` },
    { id: 'sustainability', name: t`How it goes on afterwards` },
    { id: 'evaluation', name: t`Evaluation` },
    { id: 'feedback', name: t`Feedback` },
    { id: 'files', name: t`Files` },
  ];
  return (
    <nav aria-label={t`On this page`}>
      <ul className={styles.contents}>
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

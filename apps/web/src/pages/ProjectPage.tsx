import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useLabels } from '../i18n/labels';
import { OriginNotice } from '../need/OriginNotice';
import { ThemeTags } from '../need/ThemeTags';
import { Timeline } from '../need/Timeline';
import { NextStep } from '../project/NextStep';
import { Overlaps } from '../project/Overlaps';
import { livingProjectQuery, overlapsQuery } from '../project/project-acts';
import { ProjectFacts } from '../project/ProjectFacts';
import { ProjectParts } from '../project/ProjectParts';
import { roadOf } from '../project/road';
import type { LivingProject } from '../project/types';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import styles from './OfferPage.module.css';

/** A project's whole life on one page. */
export function ProjectPage() {
  const { id = '' } = useParams();
  const project = useQuery(livingProjectQuery(id));
  return (
    <Await page query={project}>
      {(found) => <Loaded project={found} />}
    </Await>
  );
}

function Loaded({ project }: { project: LivingProject }) {
  const { projectStatus } = useLabels();
  const overlaps = useQuery({ ...overlapsQuery(project.id), enabled: project.timeline !== undefined });
  const steps = roadOf(project).map(({ status, at }, place) => ({
    key: `${status} ${String(place)}`,
    label: projectStatus(status),
    at,
  }));
  return (
    <article className={layout.page}>
      <header className={styles.head}>
        <p className={layout.crumbs}>
          <Link to="/projects">
            <Trans>Projects</Trans>
          </Link>
          <span aria-hidden>/</span>
          <bdi>{project.reference}</bdi>
        </p>
        <PageHeading title={project.title ?? project.reference} className={layout.voiceTitle}>
          <bdi>{project.title ?? project.reference}</bdi>
        </PageHeading>
        <div className={layout.row}>
          <ThemeTags themes={project.themes} tone="need" />
        </div>
      </header>
      <OriginNotice origin={project.origin} />
      {project.timeline && <Timeline steps={steps} />}
      <NextStep project={project} />
      <Overlaps overlaps={overlaps.data?.items ?? []} />
      <div className={layout.columns}>
        <ProjectParts project={project} />
        <ProjectFacts project={project} />
      </div>
    </article>
  );
}

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { projectQuery } from '../api/queries';
import type { Project, ProjectStatus } from '../api/types';
import { HistoryLink } from '../audit/HistoryLink';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { Illustrative, OriginNotice } from '../need/OriginNotice';
import { ThemeTags } from '../need/ThemeTags';
import { Timeline } from '../need/Timeline';
import { StatusMark } from '../project/StatusMark';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import styles from './OfferPage.module.css';

const road: ProjectStatus[] = ['pipeline', 'agreed', 'implementing', 'operationally_complete', 'closed'];

export function ProjectPage() {
  const { id = '' } = useParams();
  const project = useQuery(projectQuery(id));
  return (
    <Await page query={project}>
      {(found) => <Loaded project={found} />}
    </Await>
  );
}

function stepsOf({ timeline = [] }: Project) {
  const last = Math.max(-1, ...timeline.map((step) => road.indexOf(step.status)));
  return [...timeline, ...road.slice(last + 1).map((status) => ({ status, at: null }))];
}

function Loaded({ project }: { project: Project }) {
  const { projectStatus } = useLabels();
  const steps = stepsOf(project).map(({ status, at }) => ({ key: status, label: projectStatus(status), at }));
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
      <Facts project={project} />
      <div>
        <HistoryLink type="project" id={project.id} of={[project.state, project.donor]} />
      </div>
    </article>
  );
}

function Signature({ at }: { at: string | null }) {
  const { day } = useFormats();
  const date = at ? day(at) : '';
  return (
    <span className={layout.small}>
      {at ? <Trans>agreed on {date}</Trans> : <Trans>has not agreed to the amount yet</Trans>}
    </span>
  );
}

function Facts({ project }: { project: Project }) {
  const { money, span } = useFormats();
  return (
    <dl className={styles.terms}>
      <dt>
        <Trans>Stands at</Trans>
      </dt>
      <dd>
        <StatusMark status={project.status} />
      </dd>
      <dt>
        <Trans>Amount</Trans>
      </dt>
      <dd>
        <strong>
          <bdi>{project.amount ? money(project.amount) : '–'}</bdi>
        </strong>{' '}
        <Illustrative origin={project.origin} />
      </dd>
      <dt>
        <Trans>State</Trans>
      </dt>
      <dd>
        <OrganisationName organisation={project.state} />
        {project.signatures && (
          <>
            {' · '}
            <Signature at={project.signatures.state} />
          </>
        )}
        {project.needId && (
          <>
            <br />
            <Link to={`/needs/${project.needId}`}>
              <Trans>Open the need</Trans>
            </Link>
          </>
        )}
      </dd>
      <dt>
        <Trans>Donor</Trans>
      </dt>
      <dd>
        <OrganisationName organisation={project.donor} />
        {project.signatures && (
          <>
            {' · '}
            <Signature at={project.signatures.donor} />
          </>
        )}
        {project.offerId && (
          <>
            <br />
            <Link to={`/offers/${project.offerId}`}>
              <Trans>Open the offer</Trans>
            </Link>
          </>
        )}
      </dd>
      {project.startsOn && project.endsOn && (
        <>
          <dt>
            <Trans>Runs</Trans>
          </dt>
          <dd>{span(project.startsOn, project.endsOn)}</dd>
        </>
      )}
    </dl>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { projectPages } from '../api/paged';
import type { Project, ProjectStatus } from '../api/types';
import { useViewer } from '../app/session';
import { useFormats } from '../i18n/format';
import { projectStatuses, useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { Illustrative, OriginNotice } from '../need/OriginNotice';
import { StatusMark } from '../project/StatusMark';
import { Await } from '../ui/Await';
import { ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';
import styles from './Projects.module.css';

const statuses = Object.keys(projectStatuses) as ProjectStatus[];

/** The administrator's list: every project that the reader may see, by status. */
export function Projects() {
  const { t } = useLingui();
  const { desk, membership } = useViewer();
  const [search] = useSearchParams();
  const query = new URLSearchParams(search);
  if (membership && (desk === 'state' || desk === 'donor')) query.set('organisation', membership.organisation.id);
  const projects = useInfiniteQuery(projectPages(query.toString()));
  return (
    <div className={layout.page}>
      <div className={layout.sectionHead}>
        <PageHeading title={desk === 'administrator' ? t`Projects by status` : t`Your projects`} />
        {membership?.role === 'fund_administrator' && (
          <ButtonLink to="/projects/new" kind="primary">
            <Trans>Begin a project</Trans>
          </ButtonLink>
        )}
      </div>
      <p className={layout.lead}>
        <Trans>
          A project begins when a donor agrees on an amount for a need, and counts once the State has agreed too.
        </Trans>
      </p>
      <Await query={projects}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <StatusFilter counts={pages[0]?.counts ?? {}} />
              {items.length === 0 ? <NoProjects filtered={search.has('status')} /> : <Table projects={items} />}
            </>
          );
        }}
      </Await>
      <More query={projects} />
    </div>
  );
}

function StatusFilter({ counts }: { counts: Partial<Record<ProjectStatus, number>> }) {
  const { t } = useLingui();
  const { projectStatus } = useLabels();
  const { number } = useFormats();
  const [search] = useSearchParams();
  const chosen = search.get('status');
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const chips = [
    { key: null, to: '/projects', label: t`All`, count: all },
    ...statuses
      .filter((status) => (counts[status] ?? 0) > 0 || status === chosen)
      .map((status) => ({
        key: status,
        to: `/projects?status=${status}`,
        label: projectStatus(status),
        count: counts[status] ?? 0,
      })),
  ];
  return (
    <nav aria-label={t`By status`}>
      <ul className={layout.row}>
        {chips.map(({ key, to, label, count }) => (
          <li key={to}>
            <Link to={to} className={styles.chip} aria-current={key === chosen ? 'true' : undefined}>
              {label} <bdi>{number(count)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NoProjects({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <Empty title={<Trans>No project stands at this status</Trans>}>
        <Trans>Choose another status above, or all.</Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>No project yet</Trans>}>
      <Trans>
        The first one appears when a State and a donor who have both agreed to talk agree on an amount on the page of
        their match.
      </Trans>
    </Empty>
  );
}

function Table({ projects }: { projects: Project[] }) {
  const { t } = useLingui();
  const { money, day, span } = useFormats();
  return (
    <div className={layout.scroll} tabIndex={0} role="region" aria-label={t`Projects`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Status`}</th>
            <th scope="col">{t`Project`}</th>
            <th scope="col">{t`State and donor`}</th>
            <th scope="col">{t`Amount`}</th>
            <th scope="col">{t`Runs`}</th>
            <th scope="col">{t`Last change`}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <tr key={project.id}>
              <td>
                <StatusMark status={project.status} />
              </td>
              <th scope="row">
                <div className={styles.project}>
                  <Link to={`/projects/${project.id}`}>
                    <bdi>{project.title ?? project.reference}</bdi>
                  </Link>
                  <span className={layout.small}>
                    <bdi>{project.reference}</bdi>
                  </span>
                  <OriginNotice origin={project.origin} short />
                </div>
              </th>
              <td>
                <span className={styles.state}>
                  <OrganisationName organisation={project.state} />
                </span>
                <br />
                <span className={styles.donor}>
                  <OrganisationName organisation={project.donor} />
                </span>
              </td>
              <td className={styles.amount}>
                <bdi>{project.amount ? money(project.amount) : '–'}</bdi>
                <br />
                <Illustrative origin={project.origin} />
              </td>
              <td>{project.startsOn && project.endsOn ? <bdi>{span(project.startsOn, project.endsOn)}</bdi> : '–'}</td>
              <td>
                <bdi>{day(project.updatedAt)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

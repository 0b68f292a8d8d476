import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { countriesQuery, themesQuery } from '../api/queries';
import type { ProjectStatus } from '../api/types';
import { useViewer } from '../app/session';
import { boardPages, LIGHTS, type LightColour } from '../board/board';
import { BoardTable } from '../board/BoardTable';
import { WaitingNeeds } from '../board/WaitingNeeds';
import { lateCodes, lights } from '../board/words';
import { useChoices } from '../i18n/codes';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { Await } from '../ui/Await';
import { ButtonLink } from '../ui/Button';
import { Filters } from '../ui/Filters';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';
import styles from './Projects.module.css';

const running: ProjectStatus[] = ['pipeline', 'agreed', 'implementing', 'suspended', 'operationally_complete'];

/** What is late and why, then the money: every project whose dates the reader watches over, the most urgent first. */
export function Board() {
  const { t } = useLingui();
  const { membership } = useViewer();
  const [search] = useSearchParams();
  const projects = useInfiniteQuery(boardPages(search.toString()));
  const oversees = membership?.role === 'secretariat' || membership?.role === 'auditor';
  return (
    <div className={layout.page}>
      <PageHeading title={t`Status board`} />
      <p className={layout.lead}>
        <Trans>What is overdue stands first. Open a project to see what is missing and from whom.</Trans>
      </p>
      <BoardFilters />
      <Await query={projects}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <ByLight counts={pages[0]?.counts ?? { red: 0, amber: 0, green: 0 }} />
              {items.length === 0 ? <NoRows filtered={[...search].length > 0} /> : <BoardTable rows={items} />}
            </>
          );
        }}
      </Await>
      <More query={projects} />
      {oversees && <WaitingNeeds />}
    </div>
  );
}

function BoardFilters() {
  const { t } = useLingui();
  const { say, projectStatus } = useLabels();
  const themes = useChoices(themesQuery);
  const countries = useChoices(countriesQuery);
  const optionsOf = (items: { code: string; name: string }[]) =>
    items.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Filters
      filters={[
        {
          name: 'reason',
          label: t`Reason`,
          all: t`Anything`,
          options: Object.entries(lateCodes).map(([value, label]) => ({ value, label: say(label) })),
        },
        {
          name: 'status',
          label: t`Stands at`,
          all: t`Anything`,
          options: running.map((value) => ({ value, label: projectStatus(value) })),
        },
        { name: 'theme', label: t`Theme`, all: t`All themes`, options: optionsOf(themes) },
        { name: 'country', label: t`State`, all: t`All States`, options: optionsOf(countries) },
      ]}
    />
  );
}

/** How many are late, need attention or are on time; each leads to those. */
function ByLight({ counts }: { counts: Record<LightColour, number> }) {
  const { t } = useLingui();
  const { say } = useLabels();
  const { number } = useFormats();
  const [search] = useSearchParams();
  const chosen = search.get('light');
  const to = (light: LightColour | null) => {
    const next = new URLSearchParams(search);
    if (light) next.set('light', light);
    else next.delete('light');
    return `/board?${next.toString()}`;
  };
  const chips = [
    { light: null, label: t`All`, count: counts.red + counts.amber + counts.green },
    ...LIGHTS.map((light) => ({ light, label: say(lights[light]), count: counts[light] })),
  ];
  return (
    <nav aria-label={t`By urgency`}>
      <ul className={layout.row}>
        {chips.map(({ light, label, count }) => (
          <li key={light}>
            <Link to={to(light)} className={styles.chip} aria-current={light === chosen ? 'true' : undefined}>
              {label} <bdi>{number(count)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NoRows({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <Empty
      title={<Trans>No project matches these filters</Trans>}
      action={
        <ButtonLink to="/board">
          <Trans>Show all projects</Trans>
        </ButtonLink>
      }
    >
      <Trans>Take one filter away, or look at all of them.</Trans>
    </Empty>
  ) : (
    <Empty title={<Trans>No project is under way</Trans>}>
      <Trans>
        A project stands here from the moment a donor signs an amount. Its reports, payments and milestones then set its
        light.
      </Trans>
    </Empty>
  );
}

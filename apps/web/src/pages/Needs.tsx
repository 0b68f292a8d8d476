import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { needPages } from '../api/paged';
import { countriesQuery, themesQuery } from '../api/queries';
import type { NeedStatus } from '../api/types';
import { FilesInAndOut } from '../exchange/FilesInAndOut';
import { useChoices } from '../i18n/codes';
import { useLabels } from '../i18n/labels';
import { NeedRow } from '../need/NeedRow';
import rowStyles from '../need/NeedRow.module.css';
import { Await } from '../ui/Await';
import { ButtonLink } from '../ui/Button';
import { Filters } from '../ui/Filters';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

const offered: NeedStatus[] = [
  'open',
  'partly_matched',
  'matched',
  'met',
  'partly_met',
  'lapsed',
  'referred',
  'superseded',
  'withdrawn',
];

const optionsOf = (items: { code: string; name: string }[] = []) =>
  items.map(({ code, name }) => ({ value: code, label: name }));

/** Every need that the reader may see. */
export function Needs() {
  const { t } = useLingui();
  const { needStatus } = useLabels();
  const [search] = useSearchParams();
  const themes = useChoices(themesQuery);
  const countries = useChoices(countriesQuery);
  const needs = useInfiniteQuery(needPages(search.toString()));
  return (
    <div className={layout.page}>
      <PageHeading title={t`Needs`} />
      <p className={layout.lead}>
        <Trans>What States ask for. Each says who may see it; you see those that are shared with you.</Trans>
      </p>
      <Filters
        filters={[
          { name: 'theme', label: t`Theme`, all: t`All themes`, options: optionsOf(themes) },
          { name: 'country', label: t`State`, all: t`All States`, options: optionsOf(countries) },
          {
            name: 'status',
            label: t`Stands at`,
            all: t`Anything`,
            options: offered.map((code) => ({ value: code, label: needStatus(code) })),
          },
        ]}
      />
      <FilesInAndOut kind="need" search={search} />
      <Await query={needs}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Empty
              title={<Trans>No need matches these filters</Trans>}
              action={
                <ButtonLink to="/needs">
                  <Trans>Show all needs</Trans>
                </ButtonLink>
              }
            >
              <Trans>Take one filter away, or look at all needs.</Trans>
            </Empty>
          ) : (
            <ul className={rowStyles.rows}>
              {items.map((need) => (
                <NeedRow key={need.id} need={need} />
              ))}
            </ul>
          );
        }}
      </Await>
      <More query={needs} />
    </div>
  );
}

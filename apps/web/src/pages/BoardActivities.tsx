import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { activityPages } from '../board/board';
import { ActivityList } from '../board/ActivityList';
import { useCountryName, useThemeName } from '../i18n/codes';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** What the register knows of one State and theme. */
export function BoardActivities() {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const country = useCountryName();
  const theme = useThemeName();
  const place = search.get('country');
  const about = search.get('theme');
  const activities = useInfiniteQuery(activityPages(search.toString()));
  return (
    <div className={layout.page}>
      <p className={layout.crumbs}>
        <Link to="/who-does-what-where?show=activities">
          <Trans>Who does what where</Trans>
        </Link>
      </p>
      <PageHeading title={t`Activities in the register`} />
      <p className={layout.lead}>{[place && country(place), about && theme(about)].filter(Boolean).join(' · ')}</p>
      <Await query={activities}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Empty title={<Trans>Nothing is recorded for this place and these themes</Trans>}>
              <Trans>
                The register holds what organisations have published. An empty list does not mean that nothing was done.
              </Trans>
            </Empty>
          ) : (
            <ActivityList activities={items} />
          );
        }}
      </Await>
      <More query={activities} />
    </div>
  );
}

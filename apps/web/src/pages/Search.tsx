import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { FoundRow } from '../search/FoundRow';
import { SavedSearches } from '../search/SavedSearches';
import { SaveSearch } from '../search/SaveSearch';
import { addressOf, foundPages, savedSearchesQuery, soughtOf } from '../search/search';
import styles from '../search/Search.module.css';
import { SearchFields } from '../search/SearchFields';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** Needs, offers and projects by their words, among those that the reader may see. */
export function Search() {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const saved = useQuery(savedSearchesQuery).data?.find(({ id }) => id === search.get('saved'));
  const sought = soughtOf(search);
  const words = sought.get('q');
  // The news of a saved search names it alone; its words and filters belong into the address.
  if (saved && sought.size === 0) return <Navigate to={addressOf(saved)} replace />;
  return (
    <div className={layout.page}>
      <PageHeading title={words ? t`Search: ${words}` : t`Search`}>
        <Trans>Search</Trans>
      </PageHeading>
      <SearchFields />
      {sought.size > 0 && <Results key={sought.toString()} sought={sought} />}
      <SavedSearches />
    </div>
  );
}

function Results({ sought }: { sought: URLSearchParams }) {
  const { t } = useLingui();
  const found = useInfiniteQuery(foundPages(sought.toString()));
  return (
    <section className={layout.section} aria-label={t`What was found`}>
      <Await query={found}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const count = items.length;
          if (count === 0) {
            return (
              <Empty title={<Trans>Nothing was found</Trans>}>
                <Trans>
                  Use fewer words, or only the beginning of one; or take a filter away. You find only what is shared
                  with you.
                </Trans>
              </Empty>
            );
          }
          return (
            <>
              <SaveSearch sought={sought} />
              <p role="status" className={layout.small}>
                {found.hasNextPage ? (
                  <Plural value={count} one="The first # is shown" other="The first # are shown" />
                ) : (
                  <Plural value={count} one="# record was found" other="# records were found" />
                )}
              </p>
              <ul className={styles.results}>
                {items.map((one) => (
                  <FoundRow key={`${one.kind} ${one.id}`} found={one} />
                ))}
              </ul>
            </>
          );
        }}
      </Await>
      <More query={found} />
    </section>
  );
}

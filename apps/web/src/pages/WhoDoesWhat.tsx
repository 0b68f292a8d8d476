import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { countriesQuery, regionsQuery, themesQuery } from '../api/queries';
import { matrixPages, type MatrixPage } from '../board/board';
import { DownloadMatrix } from '../board/DownloadMatrix';
import { figureOf, FIGURES, Matrix, type Figure } from '../board/Matrix';
import { useChoices, useThemeName } from '../i18n/codes';
import { useFormats } from '../i18n/format';
import { Await } from '../ui/Await';
import { Filters } from '../ui/Filters';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';
import styles from './Projects.module.css';

const isFigure = (value: string | null): value is Figure => FIGURES.some((figure) => figure === value);

/** States by themes: what is asked, what is offered, what runs and what the register knows of. */
export function WhoDoesWhat() {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const { moment } = useFormats();
  const show = search.get('show');
  const figure = isFigure(show) ? show : 'needs';
  const filters = new URLSearchParams(search);
  filters.delete('show');
  const matrix = useInfiniteQuery(matrixPages(filters.toString()));
  const names: Record<Figure, string> = {
    needs: t`Open needs`,
    offers: t`Offers that reach there`,
    projects: t`Running projects`,
    activities: t`Activities in the register`,
  };
  return (
    <div className={layout.page}>
      <PageHeading title={t`Who does what where`} />
      <p className={layout.lead}>
        <Trans>
          Where help is asked for, offered and given, by State and theme. Each figure leads to what it counts; you see
          what is shared with you.
        </Trans>
      </p>
      <MatrixFilters />
      <nav aria-label={t`What is counted`}>
        <ul className={layout.row}>
          {FIGURES.map((one) => {
            const to = new URLSearchParams(search);
            to.set('show', one);
            return (
              <li key={one}>
                <Link
                  to={`/who-does-what-where?${to.toString()}`}
                  className={styles.chip}
                  aria-current={one === figure ? 'true' : undefined}
                >
                  {names[one]}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <Await query={matrix}>
        {({ pages }) => {
          const rows = pages
            .flatMap((page) => page.items)
            .filter((row) => row.cells.some((cell) => figureOf(cell, figure) > 0));
          const asOf = pages[0]?.asOf ? moment(pages[0].asOf) : null;
          return (
            <>
              {rows.length === 0 ? (
                <Empty title={<Trans>Nothing is known under these filters</Trans>}>
                  <Trans>Count something else above, or take one filter away.</Trans>
                </Empty>
              ) : (
                <Matrix rows={rows} figure={figure} label={names[figure]} />
              )}
              <Suppressed page={pages[0]} />
              {asOf && (
                <p className={layout.small}>
                  <Trans>As of {asOf} UTC</Trans>
                </p>
              )}
            </>
          );
        }}
      </Await>
      <More query={matrix} />
      <DownloadMatrix search={filters.toString()} />
    </div>
  );
}

function MatrixFilters() {
  const { t } = useLingui();
  const regions = useChoices(regionsQuery);
  const countries = useChoices(countriesQuery);
  const themes = useChoices(themesQuery);
  const optionsOf = (items: { code: string; name: string }[]) =>
    items.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Filters
      filters={[
        { name: 'region', label: t`Region`, all: t`All regions`, options: optionsOf(regions) },
        { name: 'country', label: t`State`, all: t`All States`, options: optionsOf(countries) },
        { name: 'theme', label: t`Theme`, all: t`All themes`, options: optionsOf(themes) },
      ]}
    />
  );
}

/** Of fewer than three States nothing is told in a theme that could expose one of them. */
function Suppressed({ page }: { page: MatrixPage | undefined }) {
  const theme = useThemeName();
  const { list } = useFormats();
  const hidden = page?.themes.filter((one) => one.suppressed) ?? [];
  if (hidden.length === 0) return null;
  const themes = list(hidden.map(({ code }) => theme(code)));
  return (
    <p className={layout.small}>
      <Trans>Left out because fewer than three States are concerned: {themes}.</Trans>
    </p>
  );
}

import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useCountryName, useThemeName } from '../i18n/codes';
import { useFormats } from '../i18n/format';
import layout from '../ui/layout.module.css';
import type { Cell, MatrixRow } from './board';
import styles from './Matrix.module.css';

export const FIGURES = ['needs', 'offers', 'projects', 'activities'] as const;
export type Figure = (typeof FIGURES)[number];

export const figureOf = (cell: Cell, figure: Figure): number =>
  ({
    needs: cell.needsOpen,
    offers: cell.offersReaching,
    projects: cell.projectsRunning,
    activities: cell.activities,
  })[figure];

const shades = [styles.none, styles.few, styles.some, styles.many];
const shadeOf = (count: number) => shades[count === 0 ? 0 : count < 3 ? 1 : count < 10 ? 2 : 3];

interface Props {
  rows: MatrixRow[];
  figure: Figure;
  /** What the figures are, for readers of screens. */
  label: string;
}

/** States by themes. Each figure leads to what it counts; the ground only repeats how large it is. */
export function Matrix({ rows, figure, label }: Props) {
  const { t } = useLingui();
  const country = useCountryName();
  const theme = useThemeName();
  const { number } = useFormats();
  const counted = rows.flatMap((row) => row.cells).filter((cell) => figureOf(cell, figure) > 0);
  const themes = [...new Set(counted.map((cell) => cell.theme))].sort((a, b) => theme(a).localeCompare(theme(b)));
  return (
    <div className={layout.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t`State`}</th>
            {themes.map((code) => (
              <th key={code} scope="col">
                {theme(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.country}>
              <th scope="row">{country(row.country)}</th>
              {themes.map((code) => {
                const cell = row.cells.find((one) => one.theme === code);
                const count = cell ? figureOf(cell, figure) : 0;
                const link = cell?.links[figure];
                return (
                  <td key={code} className={shadeOf(count)}>
                    {count > 0 && link ? (
                      <Link to={link} aria-label={`${country(row.country)}, ${theme(code)}: ${number(count)}`}>
                        <bdi>{number(count)}</bdi>
                      </Link>
                    ) : (
                      <bdi>{count > 0 ? number(count) : '–'}</bdi>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

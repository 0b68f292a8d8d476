import { useLingui as useCatalog } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { fieldWords } from '../api/field-words';
import { useFormats } from '../i18n/format';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import styles from './Exchange.module.css';
import type { ImportKind, ImportRow } from './imports';
import { outcomes, results } from './words';

interface Props {
  kind: ImportKind;
  rows: ImportRow[];
  /** Numbers of the rows that are left out; null where there is nothing to choose. */
  leftOut: ReadonlySet<number> | null;
  onChoose: (row: number, chosen: boolean) => void;
}

/** The rows of a file: what each would make or change, or what is wrong with it and in which column. */
export function ImportLines({ kind, rows, leftOut, onChoose }: Props) {
  return (
    <ul>
      {rows.map((row) => (
        <Line key={row.row} kind={kind} row={row} leftOut={leftOut} onChoose={onChoose} />
      ))}
    </ul>
  );
}

function Line({ kind, row, leftOut, onChoose }: Omit<Props, 'rows'> & { row: ImportRow }) {
  const { t } = useLingui();
  const { i18n } = useCatalog();
  const { number } = useFormats();
  const place = number(row.row);
  const right = row.outcome === 'make' || row.outcome === 'change';
  const result = row.result ? results[row.result] : undefined;
  return (
    <li className={styles.line}>
      {leftOut && right ? (
        <input
          type="checkbox"
          aria-label={t`Take in row ${place}`}
          checked={!leftOut.has(row.row)}
          onChange={(event) => onChoose(row.row, event.target.checked)}
        />
      ) : (
        <span />
      )}
      <div className={styles.what}>
        <p className={layout.row}>
          <span className={layout.small}>
            <Trans>Row {place}</Trans>
          </span>
          <Tag tone={row.outcome === 'wrong' ? 'stop' : right ? 'act' : undefined}>
            {i18n._(outcomes[row.outcome].id)}
          </Tag>
          {result && <Tag>{i18n._(result.id)}</Tag>}
        </p>
        <p>
          {row.record ? (
            <Link to={`/${kind}s/${row.record}`}>
              <bdi>{row.title ?? '–'}</bdi>
            </Link>
          ) : (
            <bdi>{row.title ?? '–'}</bdi>
          )}
        </p>
        <Changes row={row} />
        {row.errors.length > 0 && (
          <ul className={styles.errors}>
            {row.errors.map((error) => (
              <li key={`${error.pointer} ${error.code}`}>
                {error.column && (
                  <>
                    <bdi>{error.column}</bdi>:{' '}
                  </>
                )}
                {fieldWords(error)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

function Changes({ row: { outcome, changes } }: { row: ImportRow }) {
  if (outcome !== 'change' || changes.length === 0) return null;
  return (
    <ul className={layout.small}>
      {changes.map(({ pointer, before, after }) => (
        <li key={pointer}>
          <bdi>{pointer.slice(1)}</bdi>: <bdi>{shown(before)}</bdi> → <bdi>{shown(after)}</bdi>
        </li>
      ))}
    </ul>
  );
}

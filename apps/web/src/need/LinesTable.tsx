import { useLingui } from '@lingui/react/macro';
import type { NeedLine, Origin } from '../api/types';
import { useFormats } from '../i18n/format';
import { Coverage } from '../ui/Coverage';
import layout from '../ui/layout.module.css';
import styles from './LinesTable.module.css';
import { minus } from './money';
import { Illustrative } from './OriginNotice';

/** The activities of a need: what each costs, how much of it is agreed, and what is still open. */
export function LinesTable({ lines, origin }: { lines: NeedLine[]; origin: Origin }) {
  const { t } = useLingui();
  return (
    <div className={layout.scroll} tabIndex={0} role="region" aria-label={t`Activities of the need`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Activity`}</th>
            <th scope="col">{t`Covered`}</th>
            <th scope="col">
              {t`Asked`} <Illustrative origin={origin} />
            </th>
            <th scope="col">{t`Agreed`}</th>
            <th scope="col">{t`Still open`}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { line: NeedLine }) {
  const { t } = useLingui();
  const { money, percent } = useFormats();
  const { title, result, cost, agreed, coverage } = line;
  const open = minus(cost, agreed) ?? cost;
  return (
    <tr>
      <th scope="row">
        <bdi>{title}</bdi>
        {result && (
          <p className={styles.result}>
            <bdi>{result}</bdi>
          </p>
        )}
      </th>
      <td>
        <div className={styles.share}>
          <Coverage
            thin
            legend="none"
            parts={[
              { standing: 'agreed', label: t`Agreed`, money: agreed },
              { standing: 'open', label: t`Still open`, money: open },
            ]}
          />
          <bdi>{percent(coverage ?? 0)}</bdi>
        </div>
      </td>
      <td>
        <bdi>{money(cost)}</bdi>
      </td>
      <td>
        <bdi>{money(agreed)}</bdi>
      </td>
      <td>
        <bdi>{money(open)}</bdi>
      </td>
    </tr>
  );
}

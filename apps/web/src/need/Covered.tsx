import { Trans, useLingui } from '@lingui/react/macro';
import type { Match, Need } from '../api/types';
import { useFormats } from '../i18n/format';
import { Coverage } from '../ui/Coverage';
import layout from '../ui/layout.module.css';
import { coverageOf, interestedSums } from './coverage';
import styles from './Covered.module.css';
import { minus } from './money';
import { Illustrative } from './OriginNotice';

/** What a need costs, how much of it is agreed or offered, and the same line by line. */
export function Covered({ need, matches }: { need: Need; matches: Match[] }) {
  const { t } = useLingui();
  const { money } = useFormats();
  const covered = coverageOf(need, interestedSums(matches));
  if (!need.cost || !covered) {
    return (
      <section className={layout.section}>
        <h2>
          <Trans>What is covered</Trans>
        </h2>
        <p className={layout.lead}>
          <Trans>No cost is stated yet. Donors can answer sooner when they know the sum.</Trans>
        </p>
      </section>
    );
  }
  const asked = money(need.cost);
  return (
    <section className={layout.section}>
      <h2>
        <Trans>What is covered</Trans>
      </h2>
      <p>
        <Trans>{asked} asked</Trans> <Illustrative origin={need.origin} />
      </p>
      <Coverage
        parts={[
          { standing: 'agreed', label: t`Agreed`, money: covered.agreed },
          { standing: 'offered', label: t`Offered by interested donors`, money: covered.offered },
          { standing: 'open', label: t`Still open`, money: covered.open },
        ]}
      />
      {need.lines.length > 0 && <Lines need={need} />}
    </section>
  );
}

function Lines({ need }: { need: Need }) {
  const { t } = useLingui();
  const { money } = useFormats();
  return (
    <div className={layout.scroll} tabIndex={0} role="region" aria-label={t`Lines of the need`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Line`}</th>
            <th scope="col">{t`Coverage`}</th>
            <th scope="col">{t`Asked`}</th>
            <th scope="col">{t`Still open`}</th>
          </tr>
        </thead>
        <tbody>
          {need.lines.map((line) => {
            const open = minus(line.cost, line.agreed) ?? line.cost;
            return (
              <tr key={line.title}>
                <th scope="row">
                  <bdi>{line.title}</bdi>
                </th>
                <td className={styles.bar}>
                  <Coverage
                    thin
                    legend="none"
                    parts={[
                      { standing: 'agreed', label: t`Agreed`, money: line.agreed },
                      { standing: 'open', label: t`Still open`, money: open },
                    ]}
                  />
                </td>
                <td>
                  <bdi>{money(line.cost)}</bdi>
                </td>
                <td className={styles.open}>{Number(open.amount) > 0 ? <bdi>{money(open)}</bdi> : t`nothing`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

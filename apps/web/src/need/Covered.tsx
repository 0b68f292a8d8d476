import { Trans, useLingui } from '@lingui/react/macro';
import type { Match, Need } from '../api/types';
import { useFormats } from '../i18n/format';
import { Coverage } from '../ui/Coverage';
import layout from '../ui/layout.module.css';
import { coverageOf, interestedSums } from './coverage';
import styles from './Covered.module.css';
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
      {need.lines && need.lines.length > 0 && <Lines need={need} lines={need.lines} />}
    </section>
  );
}

function Lines({ need, lines }: { need: Need; lines: NonNullable<Need['lines']> }) {
  const { t } = useLingui();
  const { money, percent } = useFormats();
  const whole = Number(need.cost?.amount ?? 0);
  return (
    <div className={layout.scroll} tabIndex={0} role="region" aria-label={t`Lines of the need`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Line`}</th>
            <th scope="col">{t`Share of the whole`}</th>
            <th scope="col">
              {t`Asked`} <Illustrative origin={need.origin} />
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const share = whole > 0 ? Number(line.cost.amount) / whole : 0;
            return (
              <tr key={line.title}>
                <th scope="row">
                  <bdi>{line.title}</bdi>
                </th>
                <td>
                  <span className={styles.share}>
                    <span className={styles.track} aria-hidden>
                      <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
                    </span>
                    <bdi>{percent(share)}</bdi>
                  </span>
                </td>
                <td>
                  <bdi>{money(line.cost)}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

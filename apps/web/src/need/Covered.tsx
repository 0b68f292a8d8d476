import { Trans, useLingui } from '@lingui/react/macro';
import type { Match, Need } from '../api/types';
import { useFormats } from '../i18n/format';
import { Coverage } from '../ui/Coverage';
import layout from '../ui/layout.module.css';
import { coverageOf, interestedSums } from './coverage';
import { LinesTable } from './LinesTable';
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
      {need.lines && need.lines.length > 0 && <LinesTable lines={need.lines} origin={need.origin} />}
    </section>
  );
}

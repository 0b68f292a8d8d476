import { Trans, useLingui } from '@lingui/react/macro';
import type { Match } from '../api/types';
import { useFormats } from '../i18n/format';
import { coverageOf } from '../need/coverage';
import { Illustrative, IllustrativePair } from '../need/OriginNotice';
import { Coverage, type Part } from '../ui/Coverage';
import styles from './Triage.module.css';

function usePartsOf(match: Match): Part[] | null {
  const { t } = useLingui();
  const covered = coverageOf(match.need, [match.give]);
  if (!covered) return null;
  return [
    { standing: 'agreed', label: t`Agreed by others`, money: covered.agreed },
    { standing: 'offered', label: t`From your offer`, money: covered.offered },
    { standing: 'open', label: t`Still open`, money: covered.open },
  ];
}

/** What of the cost this offer would cover, beside what others have agreed. */
export function WouldCover({ match }: { match: Match }) {
  const { money } = useFormats();
  const parts = usePartsOf(match);
  const asked = match.need.cost && money(match.need.cost);
  if (!parts || !asked) {
    return (
      <p className={styles.quiet}>
        <Trans>The State has not stated a cost yet.</Trans>
      </p>
    );
  }
  return (
    <section className={styles.block}>
      <div className={styles.blockHead}>
        <h3>
          <Trans>What it would cover</Trans>
        </h3>
        <span>
          <Trans>{asked} asked</Trans> <Illustrative origin={match.need.origin} />
        </span>
      </div>
      <Coverage parts={parts} />
    </section>
  );
}

/** The same as one thin bar with one figure, for closed cards. */
export function WouldCoverBriefly({ match }: { match: Match }) {
  const { money, percent } = useFormats();
  const parts = usePartsOf(match);
  if (!match.give) return null;
  const give = money(match.give);
  const share = match.coverage === null ? null : percent(match.coverage);
  return (
    <div>
      {parts && <Coverage parts={parts} thin legend="none" />}
      <p className={styles.quiet}>
        {share === null || match.coverage === 1 ? (
          <Trans>{give}: all that is open</Trans>
        ) : (
          <Trans>
            {give}: {share} of what is open
          </Trans>
        )}{' '}
        <IllustrativePair match={match} />
      </p>
    </div>
  );
}

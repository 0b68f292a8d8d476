import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Need } from '../api/types';
import { useViewer } from '../app/session';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { WrittenIn } from '../i18n/WrittenIn';
import { Coverage } from '../ui/Coverage';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import { coverageOf } from './coverage';
import styles from './NeedRow.module.css';
import { NeedTitle } from './NeedTitle';
import { Illustrative, OriginNotice } from './OriginNotice';
import { ThemeTags } from './ThemeTags';
import { Where } from './Where';

/** A need in a list: what, where it stands, how far it is covered, and what happened last. */
export function NeedRow({ need, own = false }: { need: Need; own?: boolean }) {
  // Below the sections of one's own desk, or right below the heading of a list.
  const Title = own ? 'h3' : 'h2';
  const { today } = useViewer();
  const { fromDay, day } = useFormats();
  const { needStatus } = useLabels();
  const last = need.timeline.at(-1);
  const target = need.status === 'draft' && own ? `/needs/${need.id}/edit` : `/needs/${need.id}`;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        {!own && (
          <p className={styles.state}>
            <Where need={need} />
          </p>
        )}
        <Title className={styles.title}>
          <Link to={target}>
            <NeedTitle need={need} />
          </Link>
        </Title>
        <p className={layout.row}>
          <ThemeTags themes={need.themes.slice(0, 3)} tone="need" />
          <WrittenIn language={need.textLanguage} />
        </p>
        <OriginNotice origin={need.origin} short />
      </div>
      <div className={styles.stand}>
        <Tag tone={need.status === 'draft' ? undefined : 'act'}>{needStatus(need.status)}</Tag>
        {last && (
          <p className={layout.small} title={day(last.at)}>
            {fromDay(today, last.at)}
          </p>
        )}
      </div>
      <RowCoverage need={need} />
    </li>
  );
}

function RowCoverage({ need }: { need: Need }) {
  const { t } = useLingui();
  const { money, percent } = useFormats();
  const covered = coverageOf(need, []);
  if (!need.cost || !covered) {
    return (
      <p className={layout.small}>
        <Trans>No cost stated</Trans>
      </p>
    );
  }
  const share = percent(Number(covered.agreed.amount) / Number(need.cost.amount));
  const cost = money(need.cost);
  return (
    <div className={styles.coverage}>
      <Coverage
        thin
        legend="none"
        parts={[
          { standing: 'agreed', label: t`Agreed`, money: covered.agreed },
          { standing: 'open', label: t`Still open`, money: covered.open },
        ]}
      />
      <p className={layout.small}>
        <Trans>
          {share} of {cost} agreed
        </Trans>{' '}
        <Illustrative origin={need.origin} />
      </p>
    </div>
  );
}

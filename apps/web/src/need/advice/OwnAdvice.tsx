import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Need } from '../../api/types';
import { ButtonLink } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { needAdviceQuery } from './advice';
import { AdviceList } from './AdviceList';

/** What would make one's own need stronger, with what donors' reasons add to it. */
export function OwnAdvice({ need }: { need: Need }) {
  const { i18n } = useLingui();
  const advice = useQuery(needAdviceQuery(need.id, need.version, i18n.locale)).data;
  if (!advice || advice.items.length === 0 || !need.availableActions.includes('edit')) return null;
  return (
    <section className={layout.section}>
      <div className={layout.sectionHead}>
        <h2>
          <Trans>What to add next</Trans>
        </h2>
        <ButtonLink kind="quiet" to={`/needs/${need.id}/edit`}>
          <Trans>Edit</Trans>
        </ButtonLink>
      </div>
      <AdviceList advice={advice} />
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { requestOf, type NeedDraft } from '../draft';
import styles from '../form/NeedForm.module.css';
import { draftAdviceQuery, useSettled } from './advice';
import { AdviceList } from './AdviceList';

/** Advice at the side of the form, for what stands there now. Where it cannot be had, the form does without. */
export function AdvicePanel({ draft, onGo }: { draft: NeedDraft; onGo: (pointer: string) => void }) {
  const { t, i18n } = useLingui();
  const settled = useSettled(draft, 800);
  const advice = useQuery(draftAdviceQuery(requestOf(settled, false), i18n.locale)).data;
  if (!advice) return null;
  return (
    <aside className={styles.aside} aria-label={t`Advice while you write`}>
      <h2>
        <Trans>What to add next</Trans>
      </h2>
      <AdviceList advice={advice} onGo={onGo} />
    </aside>
  );
}

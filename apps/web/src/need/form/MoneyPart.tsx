import { Trans, useLingui } from '@lingui/react/macro';
import type { useAudienceLabels } from '../../audience/AudienceTag';
import fieldStyles from '../../form/Field.module.css';
import { MoneyField } from '../../form/MoneyField';
import type { NeedDraft } from '../draft';
import styles from './NeedForm.module.css';

const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD', 'NOK', 'SEK', 'DKK', 'CNY', 'XOF', 'XAF'];

interface Props {
  labelled: ReturnType<typeof useAudienceLabels>;
  draft: NeedDraft;
  detail: (pointer: string) => string | undefined;
  onChange: (part: Partial<NeedDraft>) => void;
}

/** What it costs, and the smallest part that would help. */
export function MoneyPart({ labelled, draft, detail, onChange }: Props) {
  const { t } = useLingui();
  return (
    <div className={styles.part}>
      <h2>
        <Trans>Money</Trans>
      </h2>
      <label className={fieldStyles.field}>
        <span className={fieldStyles.label}>
          <Trans>Currency</Trans>
        </span>
        <select
          className={fieldStyles.input}
          value={draft.currency}
          onChange={(event) => onChange({ currency: event.target.value })}
        >
          {(currencies.includes(draft.currency) ? currencies : [draft.currency, ...currencies]).map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <MoneyField
        label={labelled('cost', t`Cost of the whole`)}
        hint={t`An estimate is enough. Donors decline most often where no sum is named.`}
        currency={draft.currency}
        value={draft.cost}
        error={detail('/cost')}
        onChange={(money) => onChange({ cost: money?.amount ?? null })}
      />
      <MoneyField
        label={labelled('smallestUseful', t`Smallest part that helps you`)}
        hint={t`Offers that cannot give at least this much are not suggested.`}
        currency={draft.currency}
        value={draft.smallestUseful}
        error={detail('/smallestUseful')}
        onChange={(money) => onChange({ smallestUseful: money?.amount ?? null })}
      />
    </div>
  );
}

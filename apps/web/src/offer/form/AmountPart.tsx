import { Trans, useLingui } from '@lingui/react/macro';
import type { useAudienceLabels } from '../../audience/AudienceTag';
import { currenciesWith } from '../../form/currencies';
import { MoneyField } from '../../form/MoneyField';
import { Select } from '../../form/Select';
import { TextInput } from '../../form/TextInput';
import { useLabels } from '../../i18n/labels';
import { unitNames } from '../../i18n/units';
import styles from '../../need/form/NeedForm.module.css';
import { units, type OfferDraft } from '../draft';

export interface PartProps {
  draft: OfferDraft;
  labelled: ReturnType<typeof useAudienceLabels>;
  detail: (pointer: string) => string | undefined;
  onChange: (part: Partial<OfferDraft>) => void;
}

/** How much there is: money, and for other help what is counted. */
export function AmountPart({ draft, labelled, detail, onChange }: PartProps) {
  const { t } = useLingui();
  const { say } = useLabels();
  return (
    <div className={styles.part}>
      <h2>
        <Trans>How much</Trans>
      </h2>
      {draft.kind !== 'money' && (
        <div className={styles.dates}>
          <Select
            label={t`Counted in`}
            options={units.map((unit) => ({ value: unit, label: say(unitNames[unit]) }))}
            value={draft.unit}
            onChange={(unit) => onChange({ unit })}
          />
          <TextInput
            type="number"
            min={1}
            max={1_000_000}
            label={t`How many`}
            value={draft.quantity ?? ''}
            error={detail('/units')}
            onChange={({ target }) => onChange({ quantity: target.value === '' ? null : target.valueAsNumber })}
          />
        </div>
      )}
      <Select
        label={t`Currency`}
        options={currenciesWith(draft.currency)}
        value={draft.currency}
        onChange={(currency) => onChange({ currency })}
      />
      <MoneyField
        label={labelled('available', t`Available in all`)}
        hint={
          draft.kind === 'money'
            ? t`What you can give over the whole time. What is agreed is taken off it.`
            : t`What it is worth, if you want that to be said.`
        }
        currency={draft.currency}
        value={draft.available}
        error={detail('/available')}
        onChange={(money) => onChange({ available: money?.amount ?? null })}
      />
      <div className={styles.dates}>
        <MoneyField
          label={labelled('perGrant', t`At least, for one project`)}
          currency={draft.currency}
          value={draft.min}
          error={detail('/perGrant/min')}
          onChange={(money) => onChange({ min: money?.amount ?? null })}
        />
        <MoneyField
          label={labelled('perGrant', t`At most, for one project`)}
          currency={draft.currency}
          value={draft.max}
          error={detail('/perGrant/max')}
          onChange={(money) => onChange({ max: money?.amount ?? null })}
        />
      </div>
    </div>
  );
}

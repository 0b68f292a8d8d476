import { Trans, useLingui } from '@lingui/react/macro';
import { CheckChoices } from '../../form/Choices';
import { currenciesWith } from '../../form/currencies';
import { MoneyField } from '../../form/MoneyField';
import { Select } from '../../form/Select';
import { sumOf } from '../lines';
import { LinesField } from './LinesField';
import styles from './NeedForm.module.css';
import type { PartProps } from './part';

/** What is asked for in lines, what it costs, and the smallest part that would help. */
export function MoneyPart(props: PartProps) {
  const { draft, labelled, detail, onChange } = props;
  const { t } = useLingui();
  const summed = sumOf(draft.lines, draft.currency) !== null;
  return (
    <div className={styles.part}>
      <h2>
        <Trans>Money</Trans>
      </h2>
      <Select
        label={t`Currency`}
        options={currenciesWith(draft.currency)}
        value={draft.currency}
        onChange={(currency) => onChange({ currency })}
      />
      <LinesField {...props} />
      {!summed && (
        <>
          <MoneyField
            label={labelled('cost', t`Cost of the whole`)}
            hint={t`An estimate is enough. Donors decline most often where no sum is named.`}
            currency={draft.currency}
            value={draft.cost}
            error={detail('/cost')}
            onChange={(money) => onChange({ cost: money?.amount ?? null, ...(money && { costUnknown: false }) })}
          />
          {draft.cost === null && (
            <CheckChoices
              label={t`If you do not know it`}
              options={[{ value: 'unknown', label: t`The cost is not known yet` }]}
              value={draft.costUnknown ? ['unknown'] : []}
              error={detail('/costUnknown')}
              onChange={(chosen) => onChange({ costUnknown: chosen.includes('unknown') })}
            />
          )}
        </>
      )}
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

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import type { Money } from '../../api/types';
import { MoneyField } from '../../form/MoneyField';
import { TextInput } from '../../form/TextInput';
import { useFormats } from '../../i18n/format';
import { minus, total } from '../../need/money';
import { EditForm, fieldsOf } from '../EditForm';
import { list, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { Rows } from '../Rows';
import type { LivingProject } from '../types';

interface Planned {
  n?: number;
  amount: Money | null;
  condition: string | null;
  dueOn: string | null;
  paid: boolean;
}

const itemOf = ({ n, amount, condition, dueOn }: Planned) => ({
  ...(n !== undefined && { n }),
  amount,
  condition,
  dueOn,
});

/** The plan of payments; what was paid stays as it is. */
export function TranchesForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const { money } = useFormats();
  const act = useProjectAct(project);
  const [tranches, setTranches] = useState<Planned[]>(
    (project.tranches ?? []).map(({ paidOn, ...tranche }) => ({ ...tranche, paid: paidOn !== null })),
  );
  const agreed = project.amount ?? { amount: '0', currency: 'USD' };
  const planned = total(
    tranches.flatMap(({ amount }) => (amount ? [amount] : [])),
    agreed.currency,
  );
  const left = minus(agreed, planned);
  const rest = left ? money(left) : '';
  const wrong = (place: number, field: string) => fieldDetail(fieldsOf(act.error), `/items/${String(place)}/${field}`);
  return (
    <EditForm
      act={act}
      onSubmit={() => act.mutate(list('tranches', tranches.map(itemOf)), { onSuccess: done })}
      onCancel={done}
    >
      <Rows
        items={tranches}
        blank={{ amount: null, condition: null, dueOn: null, paid: false }}
        most={30}
        name={(place) => t`Tranche ${place}`}
        add={<Trans>Add a tranche</Trans>}
        fixed={({ paid }) => paid}
        onChange={setTranches}
      >
        {(tranche, put, place) =>
          tranche.paid ? (
            <p>
              <Trans>This one was paid and cannot be changed.</Trans>
            </p>
          ) : (
            <>
              <div className={styles.pair}>
                <MoneyField
                  label={t`Amount`}
                  currency={agreed.currency}
                  value={tranche.amount?.amount ?? null}
                  error={wrong(place, 'amount')}
                  onChange={(amount) => put({ amount })}
                />
                <TextInput
                  type="date"
                  label={t`Due`}
                  value={tranche.dueOn ?? ''}
                  error={wrong(place, 'dueOn')}
                  onChange={(event) => put({ dueOn: event.target.value || null })}
                />
              </div>
              <TextInput
                label={t`Condition`}
                dir="auto"
                value={tranche.condition ?? ''}
                error={wrong(place, 'condition')}
                onChange={(event) => put({ condition: event.target.value || null })}
              />
            </>
          )
        }
      </Rows>
      <p>
        <Trans>{rest} of what was agreed is not planned yet.</Trans>
      </p>
    </EditForm>
  );
}

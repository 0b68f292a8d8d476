import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import type { Money } from '../../api/types';
import { MoneyField } from '../../form/MoneyField';
import { TextInput } from '../../form/TextInput';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EditForm, fieldsOf } from '../EditForm';
import { may, part, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import type { LivingProject } from '../types';

/** What is to be given back, which has to be settled before the project closes. */
export function Refund({ project }: { project: LivingProject }) {
  const { money, day } = useFormats();
  const [opened, setOpened] = useState<LivingProject | null>(null);
  const { refund } = project;
  if (opened) return <RefundForm project={opened} done={() => setOpened(null)} />;
  const sum = refund ? money(refund.amount) : '';
  const settled = refund?.settledOn ? day(refund.settledOn) : null;
  return (
    <div className={styles.acts}>
      {refund && (
        <p>
          {settled ? (
            <Trans>
              {sum} was given back on {settled}.
            </Trans>
          ) : (
            <Trans>{sum} is to be given back; the project can close once this is settled.</Trans>
          )}
        </p>
      )}
      {may(project, 'refund') && (
        <div>
          <Button kind="quiet" onClick={() => setOpened(project)}>
            {refund ? <Trans>Change what is to be given back</Trans> : <Trans>Something is to be given back</Trans>}
          </Button>
        </div>
      )}
    </div>
  );
}

function RefundForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const act = useProjectAct(project);
  const [amount, setAmount] = useState<Money | null>(project.refund?.amount ?? null);
  const [settledOn, setSettledOn] = useState(project.refund?.settledOn ?? '');
  const [reference, setReference] = useState(project.refund?.reference ?? '');
  const wrong = (field: string) => fieldDetail(fieldsOf(act.error), `/${field}`);
  const body = amount ? { amount, settledOn: settledOn || null, reference: reference.trim() || null } : {};
  return (
    <EditForm act={act} onSubmit={() => act.mutate(part('refund', body), { onSuccess: done })} onCancel={done}>
      <div className={styles.pair}>
        <MoneyField
          label={t`To be given back`}
          currency={project.amount?.currency ?? 'USD'}
          value={amount?.amount ?? null}
          error={wrong('amount')}
          onChange={setAmount}
        />
        <TextInput
          type="date"
          label={t`Settled on`}
          value={settledOn}
          error={wrong('settledOn')}
          onChange={(event) => setSettledOn(event.target.value)}
        />
      </div>
      <TextInput
        label={t`Reference of the payment`}
        dir="auto"
        value={reference}
        error={wrong('reference')}
        onChange={(event) => setReference(event.target.value)}
      />
    </EditForm>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import { useFormats } from '../../i18n/format';
import { EditForm, fieldsOf } from '../EditForm';
import { fields, may, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { Section } from '../Section';
import type { LivingProject } from '../types';

/** Who pays and who maintains what was made, once the donor has gone. */
export function Sustainability({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const { day } = useFormats();
  const { sustainability: plan } = project;
  const facts = plan
    ? [
        { name: t`Who pays afterwards`, value: plan.whoPays },
        { name: t`Who maintains it`, value: plan.whoMaintains },
        { name: t`From`, value: plan.from ? day(plan.from) : null },
        { name: t`Note`, value: plan.note },
      ].filter(({ value }) => value)
    : [];
  return (
    <Section
      id="sustainability"
      title={t`How it goes on afterwards`}
      project={project}
      form={may(project, 'edit') ? (opened, done) => <PlanForm project={opened} done={done} /> : undefined}
    >
      {facts.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            Nothing is written down yet. Say who pays for upkeep, spare parts and staff once the project is over, and
            from when.
          </Trans>
        </p>
      ) : (
        <dl className={styles.pairs}>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function PlanForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const act = useProjectAct(project);
  const [plan, setPlan] = useState(project.sustainability ?? { whoPays: '', whoMaintains: '' });
  const wrong = (field: string) => fieldDetail(fieldsOf(act.error), `/sustainability/${field}`);
  return (
    <EditForm
      act={act}
      onSubmit={() => act.mutate(fields({ sustainability: plan }), { onSuccess: done })}
      onCancel={done}
    >
      <TextInput
        label={t`Who pays afterwards`}
        dir="auto"
        value={plan.whoPays}
        error={wrong('whoPays')}
        onChange={(event) => setPlan({ ...plan, whoPays: event.target.value })}
      />
      <TextInput
        label={t`Who maintains it`}
        dir="auto"
        value={plan.whoMaintains}
        error={wrong('whoMaintains')}
        onChange={(event) => setPlan({ ...plan, whoMaintains: event.target.value })}
      />
      <TextInput
        type="date"
        label={t`From`}
        value={plan.from ?? ''}
        error={wrong('from')}
        onChange={(event) => setPlan({ ...plan, from: event.target.value || null })}
      />
      <TextArea
        label={t`Note`}
        value={plan.note ?? ''}
        error={wrong('note')}
        onChange={(event) => setPlan({ ...plan, note: event.target.value || null })}
      />
    </EditForm>
  );
}

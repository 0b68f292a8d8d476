import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { TextInput } from '../../form/TextInput';
import { useFormats } from '../../i18n/format';
import { EditForm, fieldsOf } from '../EditForm';
import { may, part, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { Section } from '../Section';
import { SelectInput } from '../SelectInput';
import type { Check, LivingProject, SafeguardName, Safeguards as Checks } from '../types';
import { checkStates, safeguardNames, useSay } from '../words';

const names = Object.keys(safeguardNames) as SafeguardName[];
const states = Object.keys(checkStates) as Check['state'][];

/** What keeps weapons and money from going astray. */
export function Safeguards({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const say = useSay();
  const { day } = useFormats();
  const { safeguards } = project;
  return (
    <Section
      id="safeguards"
      title={t`Safeguards against diversion`}
      project={project}
      form={may(project, 'edit') ? (opened, done) => <SafeguardsForm project={opened} done={done} /> : undefined}
    >
      <dl className={styles.pairs}>
        {names.map((name) => {
          const check = safeguards?.[name];
          return (
            <div key={name}>
              <dt>{say(safeguardNames[name])}</dt>
              <dd>
                {check ? say(checkStates[check.state]) : <Trans>not said yet</Trans>}
                {check?.on && (
                  <>
                    {' · '}
                    <bdi>{day(check.on)}</bdi>
                  </>
                )}
                {check?.note && (
                  <p className={styles.soft} dir="auto">
                    {check.note}
                  </p>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

function SafeguardsForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const say = useSay();
  const act = useProjectAct(project);
  const [checks, setChecks] = useState<Checks>(project.safeguards ?? {});
  const put = (name: SafeguardName, change: Partial<Check>) =>
    setChecks({ ...checks, [name]: { state: 'planned', ...checks[name], ...change } });
  const said = Object.fromEntries(names.flatMap((name) => (checks[name] ? [[name, checks[name]]] : [])));
  return (
    <EditForm act={act} onSubmit={() => act.mutate(part('safeguards', said), { onSuccess: done })} onCancel={done}>
      {names.map((name) => (
        <fieldset key={name} className={styles.editRow}>
          <legend className={styles.editLegend}>{say(safeguardNames[name])}</legend>
          <div className={styles.pair}>
            <SelectInput<Check['state'] | ''>
              label={t`Stands at`}
              value={checks[name]?.state ?? ''}
              options={[
                { value: '', label: t`not said yet` },
                ...states.map((value) => ({ value, label: say(checkStates[value]) })),
              ]}
              onChange={(state) => (state ? put(name, { state }) : setChecks({ ...checks, [name]: null }))}
            />
            <TextInput
              type="date"
              label={t`On`}
              value={checks[name]?.on ?? ''}
              error={fieldDetail(fieldsOf(act.error), `/${name}/on`)}
              onChange={(event) => put(name, { on: event.target.value || null })}
            />
          </div>
          <TextInput
            label={t`Note`}
            dir="auto"
            value={checks[name]?.note ?? ''}
            error={fieldDetail(fieldsOf(act.error), `/${name}/note`)}
            onChange={(event) => put(name, { note: event.target.value || null })}
          />
        </fieldset>
      ))}
    </EditForm>
  );
}

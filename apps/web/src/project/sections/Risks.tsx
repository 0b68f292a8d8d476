import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { TextInput } from '../../form/TextInput';
import layout from '../../ui/layout.module.css';
import { EditForm, fieldsOf } from '../EditForm';
import { list, may, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { Rows } from '../Rows';
import { Section } from '../Section';
import { SelectInput } from '../SelectInput';
import type { Level, LivingProject, Risk } from '../types';
import { levels, riskStatuses, useSay } from '../words';

const degrees: Level[] = ['low', 'medium', 'high'];
const statuses = Object.keys(riskStatuses) as Risk['status'][];
const blank: Risk = { what: '', likelihood: 'medium', impact: 'medium', mitigation: null, status: 'open' };

/** What could go wrong, how likely and how bad it is, and what is done about it. */
export function Risks({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const { risks = [] } = project;
  return (
    <Section
      id="risks"
      title={t`Risks`}
      project={project}
      form={may(project, 'edit') ? (opened, done) => <RisksForm project={opened} done={done} /> : undefined}
    >
      {risks.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            None are written down yet. Name what could stop the work or lead weapons astray, and what you do about it.
          </Trans>
        </p>
      ) : (
        <RiskTable risks={risks} />
      )}
    </Section>
  );
}

function RiskTable({ risks }: { risks: Risk[] }) {
  const { t } = useLingui();
  const say = useSay();
  return (
    <div className={layout.scroll} tabIndex={0} role="group" aria-label={t`Risks`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Risk`}</th>
            <th scope="col">{t`Likelihood`}</th>
            <th scope="col">{t`Impact`}</th>
            <th scope="col">{t`Stands at`}</th>
          </tr>
        </thead>
        <tbody>
          {risks.map((risk, place) => (
            <tr key={place}>
              <th scope="row">
                <bdi>{risk.what}</bdi>
                {risk.mitigation && (
                  <p className={layout.small} dir="auto">
                    {risk.mitigation}
                  </p>
                )}
              </th>
              <td>{say(levels[risk.likelihood])}</td>
              <td>{say(levels[risk.impact])}</td>
              <td>{say(riskStatuses[risk.status])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RisksForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const say = useSay();
  const act = useProjectAct(project);
  const [risks, setRisks] = useState<Risk[]>(project.risks ?? []);
  const wrong = (place: number, field: string) => fieldDetail(fieldsOf(act.error), `/items/${String(place)}/${field}`);
  const grades = degrees.map((value) => ({ value, label: say(levels[value]) }));
  return (
    <EditForm act={act} onSubmit={() => act.mutate(list('risks', risks), { onSuccess: done })} onCancel={done}>
      <Rows
        items={risks}
        blank={blank}
        most={30}
        name={(place) => t`Risk ${place}`}
        add={<Trans>Add a risk</Trans>}
        onChange={setRisks}
      >
        {(risk, put, place) => (
          <>
            <TextInput
              label={t`What could happen`}
              dir="auto"
              value={risk.what}
              error={wrong(place, 'what')}
              onChange={(event) => put({ what: event.target.value })}
            />
            <div className={styles.pair}>
              <SelectInput
                label={t`Likelihood`}
                value={risk.likelihood}
                options={grades}
                onChange={(likelihood) => put({ likelihood })}
              />
              <SelectInput
                label={t`Impact`}
                value={risk.impact}
                options={grades}
                onChange={(impact) => put({ impact })}
              />
              <SelectInput
                label={t`Stands at`}
                value={risk.status}
                options={statuses.map((value) => ({ value, label: say(riskStatuses[value]) }))}
                onChange={(status) => put({ status })}
              />
            </div>
            <TextInput
              label={t`What is done about it`}
              dir="auto"
              value={risk.mitigation ?? ''}
              error={wrong(place, 'mitigation')}
              onChange={(event) => put({ mitigation: event.target.value || null })}
            />
          </>
        )}
      </Rows>
    </EditForm>
  );
}

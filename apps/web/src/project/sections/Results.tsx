import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { SelectInput } from '../SelectInput';
import { TextInput } from '../../form/TextInput';
import { useFormats } from '../../i18n/format';
import layout from '../../ui/layout.module.css';
import { CountsField, CountsWords } from '../CountsField';
import { EditForm, fieldsOf } from '../EditForm';
import { list, may, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { Rows } from '../Rows';
import { Section } from '../Section';
import type { Indicator, LivingProject } from '../types';

const blank: Indicator = { kind: 'output', title: '', unit: '', baseline: null, target: null, actual: null };

/** What is to come of it, in numbers: before, aimed at and reached, by sex and age where people are counted. */
export function Results({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const { indicators = [] } = project;
  return (
    <Section
      id="results"
      title={t`Results`}
      project={project}
      form={may(project, 'edit') ? (opened, done) => <ResultsForm project={opened} done={done} /> : undefined}
    >
      {indicators.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            No indicator is written down yet. One that counts what changes, with a number before and a number aimed at,
            is enough to tell whether the project worked. Count women, men, girls and boys apart.
          </Trans>
        </p>
      ) : (
        <ResultsTable indicators={indicators} />
      )}
    </Section>
  );
}

function ResultsTable({ indicators }: { indicators: Indicator[] }) {
  const { t } = useLingui();
  const { number, day } = useFormats();
  return (
    <div className={layout.scroll} tabIndex={0} role="group" aria-label={t`Results`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Indicator`}</th>
            <th scope="col">{t`Before`}</th>
            <th scope="col">{t`Aimed at`}</th>
            <th scope="col">{t`Reached`}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator, place) => (
            <tr key={place}>
              <th scope="row">
                <bdi>{indicator.title}</bdi>
                <p className={layout.small}>
                  {indicator.kind === 'output' ? <Trans>Output</Trans> : <Trans>Outcome</Trans>}
                  {indicator.unit && (
                    <>
                      {' · '}
                      <bdi>{indicator.unit}</bdi>
                    </>
                  )}
                </p>
              </th>
              <td>
                <CountsWords counts={indicator.baseline} number={number} />
              </td>
              <td>
                <CountsWords counts={indicator.target} number={number} />
              </td>
              <td>
                <CountsWords counts={indicator.actual} number={number} />
                {indicator.actual && indicator.actualOn && (
                  <span className={styles.apart}>
                    <bdi>{day(indicator.actualOn)}</bdi>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultsForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const act = useProjectAct(project);
  const [indicators, setIndicators] = useState<Indicator[]>(project.indicators ?? []);
  const wrong = (place: number, field: string) => fieldDetail(fieldsOf(act.error), `/items/${String(place)}/${field}`);
  return (
    <EditForm
      act={act}
      onSubmit={() => act.mutate(list('indicators', indicators), { onSuccess: done })}
      onCancel={done}
    >
      <Rows
        items={indicators}
        blank={blank}
        most={50}
        name={(place) => t`Indicator ${place}`}
        add={<Trans>Add an indicator</Trans>}
        onChange={setIndicators}
      >
        {(indicator, put, place) => (
          <>
            <TextInput
              label={t`What is counted`}
              dir="auto"
              value={indicator.title}
              error={wrong(place, 'title')}
              onChange={(event) => put({ title: event.target.value })}
            />
            <div className={styles.pair}>
              <SelectInput
                label={t`Kind of result`}
                value={indicator.kind}
                options={[
                  { value: 'output', label: t`Output: what is done` },
                  { value: 'outcome', label: t`Outcome: what changes` },
                ]}
                onChange={(kind) => put({ kind })}
              />
              <TextInput
                label={t`Unit`}
                dir="auto"
                value={indicator.unit}
                error={wrong(place, 'unit')}
                onChange={(event) => put({ unit: event.target.value })}
              />
            </div>
            <CountsField
              label={t`Before`}
              value={indicator.baseline ?? null}
              error={wrong(place, 'baseline')}
              onChange={(baseline) => put({ baseline })}
            />
            <CountsField
              label={t`Aimed at`}
              value={indicator.target ?? null}
              error={wrong(place, 'target')}
              onChange={(target) => put({ target })}
            />
            <CountsField
              label={t`Reached`}
              value={indicator.actual ?? null}
              error={wrong(place, 'actual')}
              onChange={(actual) => put({ actual })}
            />
            <TextInput
              type="date"
              label={t`Counted on`}
              value={indicator.actualOn ?? ''}
              error={wrong(place, 'actualOn')}
              onChange={(event) => put({ actualOn: event.target.value || null })}
            />
          </>
        )}
      </Rows>
    </EditForm>
  );
}

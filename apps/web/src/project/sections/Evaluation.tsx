import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { useViewer } from '../../app/session';
import { CheckChoices } from '../../form/Choices';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import { useFormats } from '../../i18n/format';
import layout from '../../ui/layout.module.css';
import { EditForm, fieldsOf } from '../EditForm';
import { may, part, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { Section } from '../Section';
import { SelectInput } from '../SelectInput';
import type { Evaluation as Findings, EvaluationCriterion, LivingProject } from '../types';
import { evaluationCriteria, useSay } from '../words';

const criteria = Object.keys(evaluationCriteria) as EvaluationCriterion[];
const ratings = ['1', '2', '3', '4', '5'] as const;

/** What an evaluation found; where there was none, that is said. */
export function Evaluation({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const { evaluation, evaluationState } = project;
  return (
    <Section
      id="evaluation"
      title={t`Evaluation`}
      project={project}
      form={
        may(project, 'edit') && evaluationState !== 'not_evaluated'
          ? (opened, done) => <EvaluationForm project={opened} done={done} />
          : undefined
      }
    >
      {evaluation ? (
        <Found evaluation={evaluation} />
      ) : (
        <p className={styles.none}>
          <Standing state={evaluationState} />
        </p>
      )}
    </Section>
  );
}

function Standing({ state }: { state: LivingProject['evaluationState'] }) {
  switch (state) {
    case 'evaluated':
      return <Trans>Evaluated. The findings are for the parties.</Trans>;
    case 'not_evaluated':
      return <Trans>Not evaluated.</Trans>;
    case 'not_yet':
      return <Trans>Not evaluated yet. A project that closes without an evaluation is shown as “not evaluated”.</Trans>;
  }
}

function Found({ evaluation }: { evaluation: Findings }) {
  const say = useSay();
  const { day, number, list } = useFormats();
  const by = evaluation.evaluator;
  const on = day(evaluation.evaluatedOn);
  const rating = number(evaluation.rating);
  return (
    <>
      <p>
        <strong>
          <Trans>{rating} of 5</Trans>
        </strong>{' '}
        · <bdi>{by}</bdi> · <bdi>{on}</bdi>
      </p>
      <p className={layout.small}>{list(evaluation.criteria.map((one) => say(evaluationCriteria[one])))}</p>
      <p className={styles.text} dir="auto">
        {evaluation.findings}
      </p>
      {evaluation.managementResponse && (
        <div className={styles.reply}>
          <p className={layout.small}>
            <Trans>What those responsible answer</Trans>
          </p>
          <p className={styles.text} dir="auto">
            {evaluation.managementResponse}
          </p>
        </div>
      )}
    </>
  );
}

function EvaluationForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const say = useSay();
  const { today } = useViewer();
  const act = useProjectAct(project);
  const [evaluation, setEvaluation] = useState<Findings>(
    project.evaluation ?? { criteria: [], evaluator: '', evaluatedOn: today, rating: 3, findings: '' },
  );
  const put = (change: Partial<Findings>) => setEvaluation({ ...evaluation, ...change });
  const wrong = (field: string) => fieldDetail(fieldsOf(act.error), `/${field}`);
  return (
    <EditForm
      act={act}
      onSubmit={() => act.mutate(part('evaluation', evaluation), { onSuccess: done })}
      onCancel={done}
    >
      <CheckChoices
        label={t`What was looked at`}
        options={criteria.map((value) => ({ value, label: say(evaluationCriteria[value]) }))}
        value={evaluation.criteria}
        error={wrong('criteria')}
        onChange={(chosen) => put({ criteria: chosen })}
      />
      <div className={styles.pair}>
        <TextInput
          label={t`Who evaluated`}
          dir="auto"
          value={evaluation.evaluator}
          error={wrong('evaluator')}
          onChange={(event) => put({ evaluator: event.target.value })}
        />
        <TextInput
          type="date"
          label={t`On`}
          max={today}
          value={evaluation.evaluatedOn}
          error={wrong('evaluatedOn')}
          onChange={(event) => put({ evaluatedOn: event.target.value })}
        />
        <SelectInput
          label={t`Rating, 5 is best`}
          value={ratings[evaluation.rating - 1] ?? '3'}
          options={ratings.map((value) => ({ value, label: value }))}
          onChange={(rating) => put({ rating: Number(rating) })}
        />
      </div>
      <TextArea
        label={t`Findings`}
        value={evaluation.findings}
        maxLength={5_000}
        error={wrong('findings')}
        onChange={(event) => put({ findings: event.target.value })}
      />
      <TextArea
        label={t`What those responsible answer`}
        value={evaluation.managementResponse ?? ''}
        maxLength={3_000}
        error={wrong('managementResponse')}
        onChange={(event) => put({ managementResponse: event.target.value || null })}
      />
    </EditForm>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../api/field-words';
import { TextArea } from '../form/TextArea';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import { EditForm, fieldsOf } from './EditForm';
import { may, step as stepAct, useProjectAct } from './project-acts';
import { PROJECT_STEPS, type LivingProject, type ProjectStep } from './types';
import { stepNames, useSay } from './words';

interface Props {
  project: LivingProject;
  step: ProjectStep;
  kind?: 'primary' | 'plain' | 'quiet';
}

const withReason: ProjectStep[] = ['suspend', 'cancel'];

/** Takes the project one step on; what stops it asks for the reason first, which both sides read. */
export function StepButton({ project, step, kind = 'plain' }: Props) {
  const { t } = useLingui();
  const say = useSay();
  const act = useProjectAct(project);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  if (asking) {
    return (
      <EditForm
        act={act}
        submit={say(stepNames[step])}
        onSubmit={() => act.mutate(stepAct(step, { reason: reason.trim() }), { onSuccess: () => setAsking(false) })}
        onCancel={() => setAsking(false)}
      >
        <TextArea
          label={t`Why?`}
          hint={
            step === 'cancel'
              ? t`Both sides read the reason. What was not paid is free again; this cannot be undone.`
              : t`Both sides read the reason. The work can be resumed at any time.`
          }
          value={reason}
          maxLength={500}
          error={fieldDetail(fieldsOf(act.error), '/reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </EditForm>
    );
  }
  return (
    <div>
      <Button
        kind={kind}
        disabled={act.isPending}
        onClick={() => (withReason.includes(step) ? setAsking(true) : act.mutate(stepAct(step)))}
      >
        {say(stepNames[step])}
      </Button>
      <Refusal error={act.error} />
    </div>
  );
}

/** All steps that are open to the reader, beside the facts. */
export function Steps({ project }: { project: LivingProject }) {
  const steps = PROJECT_STEPS.filter((one) => may(project, one));
  if (steps.length === 0) return null;
  return (
    <div>
      <h2>
        <Trans>Change where it stands</Trans>
      </h2>
      {steps.map((one) => (
        <StepButton key={one} project={project} step={one} kind="quiet" />
      ))}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { TextArea } from '../../form/TextArea';
import { EditForm, fieldsOf } from '../EditForm';
import { step, useProjectAct } from '../project-acts';
import type { LivingProject, Report } from '../types';

interface Props {
  project: LivingProject;
  report: Report;
  verdict: 'return' | 'accept';
  done: () => void;
}

/** Returns a report with a word of what is missing, or accepts it. */
export function ReviewForm({ project, report, verdict, done }: Props) {
  const { t } = useLingui();
  const act = useProjectAct(project);
  const [comment, setComment] = useState('');
  const said = comment.trim();
  return (
    <EditForm
      act={act}
      submit={verdict === 'return' ? <Trans>Return the report</Trans> : <Trans>Accept the report</Trans>}
      onSubmit={() =>
        act.mutate(step(`reports/${String(report.n)}/${verdict}`, said ? { comment: said } : {}), { onSuccess: done })
      }
      onCancel={done}
    >
      <TextArea
        label={verdict === 'return' ? t`What is missing` : t`A word to the State (optional)`}
        hint={verdict === 'return' ? t`The State reads this and hands the report in again.` : undefined}
        value={comment}
        maxLength={2_000}
        error={fieldDetail(fieldsOf(act.error), '/comment')}
        onChange={(event) => setComment(event.target.value)}
      />
    </EditForm>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import type { Money } from '../../api/types';
import { MoneyField } from '../../form/MoneyField';
import { TextArea } from '../../form/TextArea';
import { EditForm, fieldsOf } from '../EditForm';
import { FilePick } from '../FilePick';
import { step, useProjectAct } from '../project-acts';
import type { LivingProject, Report } from '../types';

/** Hands a report in: in words, as files of the project, or both. */
export function SubmitForm({ project, report, done }: { project: LivingProject; report: Report; done: () => void }) {
  const { t } = useLingui();
  const act = useProjectAct(project);
  const [text, setText] = useState(report.text ?? '');
  const [spent, setSpent] = useState<Money | null>(report.spent);
  const [attachments, setAttachments] = useState(report.attachments);
  const wrong = (field: string) => fieldDetail(fieldsOf(act.error), `/${field}`);
  return (
    <EditForm
      act={act}
      submit={<Trans>Hand in</Trans>}
      onSubmit={() =>
        act.mutate(
          step(`reports/${String(report.n)}/submit`, {
            ...(text.trim() && { text: text.trim() }),
            ...(spent && { spent }),
            ...(attachments.length > 0 && { attachments }),
          }),
          { onSuccess: done },
        )
      }
      onCancel={done}
    >
      <TextArea
        label={t`What is reported`}
        hint={t`What was done, what came of it, what changed against the plan. Or name files that say it.`}
        value={text}
        maxLength={10_000}
        error={wrong('text')}
        onChange={(event) => setText(event.target.value)}
      />
      {report.part === 'financial' && project.amount && (
        <MoneyField
          label={t`Spent in the time that it covers`}
          currency={project.amount.currency}
          value={spent?.amount ?? null}
          error={wrong('spent')}
          onChange={setSpent}
        />
      )}
      <FilePick projectId={project.id} most={10} chosen={attachments} onChange={setAttachments} />
    </EditForm>
  );
}

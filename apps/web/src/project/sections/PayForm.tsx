import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { useViewer } from '../../app/session';
import { TextInput } from '../../form/TextInput';
import { EditForm, fieldsOf } from '../EditForm';
import { FilePick } from '../FilePick';
import { step, useProjectAct } from '../project-acts';
import type { LivingProject, Tranche } from '../types';

/** When a tranche was paid, and what proves it: a reference, or one of the project's files. */
export function PayForm({ project, tranche, done }: { project: LivingProject; tranche: Tranche; done: () => void }) {
  const { t } = useLingui();
  const { today } = useViewer();
  const act = useProjectAct(project);
  const [paidOn, setPaidOn] = useState(today);
  const [reference, setReference] = useState('');
  const [files, setFiles] = useState<string[]>([]);
  const wrong = (field: string) => fieldDetail(fieldsOf(act.error), `/${field}`);
  return (
    <EditForm
      act={act}
      submit={<Trans>Record the payment</Trans>}
      onSubmit={() =>
        act.mutate(
          step(`tranches/${String(tranche.n)}/pay`, {
            paidOn,
            ...(reference.trim() && { reference: reference.trim() }),
            ...(files[0] && { attachment: files[0] }),
          }),
          { onSuccess: done },
        )
      }
      onCancel={done}
    >
      <TextInput
        type="date"
        label={t`Paid on`}
        max={today}
        value={paidOn}
        error={wrong('paidOn')}
        onChange={(event) => setPaidOn(event.target.value)}
      />
      <TextInput
        label={t`Reference of the payment`}
        hint={t`The number of the transfer. Without one, choose a file that proves it.`}
        dir="auto"
        value={reference}
        error={wrong('reference')}
        onChange={(event) => setReference(event.target.value)}
      />
      <FilePick projectId={project.id} most={1} chosen={files} onChange={setFiles} />
    </EditForm>
  );
}

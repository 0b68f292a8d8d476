import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { TextArea } from '../../form/TextArea';
import { EditForm, fieldsOf } from '../EditForm';
import { step, useProjectAct } from '../project-acts';
import type { LivingProject } from '../types';

/** The right of reply to what the other side said. */
export function ReplyForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const act = useProjectAct(project);
  const [text, setText] = useState('');
  return (
    <EditForm
      act={act}
      submit={<Trans>Reply</Trans>}
      onSubmit={() => act.mutate(step('feedback/reply', { text: text.trim() }), { onSuccess: done })}
      onCancel={done}
    >
      <TextArea
        label={t`Your reply`}
        hint={t`It stands beside what the other side said. You can reply once.`}
        value={text}
        maxLength={2_000}
        error={fieldDetail(fieldsOf(act.error), '/text')}
        onChange={(event) => setText(event.target.value)}
      />
    </EditForm>
  );
}

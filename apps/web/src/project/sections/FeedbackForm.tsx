import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { TextArea } from '../../form/TextArea';
import { EditForm, fieldsOf } from '../EditForm';
import { step, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { SelectInput } from '../SelectInput';
import { RATED, type LivingProject, type Rated } from '../types';
import { ratedNames, useSay } from '../words';

const points = ['1', '2', '3', '4', '5'] as const;
type Points = (typeof points)[number];

/** What one's side says of how it went, once; the other side may reply. */
export function FeedbackForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const say = useSay();
  const act = useProjectAct(project);
  const [rated, setRated] = useState<Partial<Record<Rated, Points>>>({});
  const [text, setText] = useState('');
  const numbers = Object.fromEntries(Object.entries(rated).map(([name, value]) => [name, Number(value)]));
  return (
    <EditForm
      act={act}
      submit={<Trans>Give this feedback</Trans>}
      onSubmit={() =>
        act.mutate(step('feedback', { ...numbers, ...(text.trim() && { text: text.trim() }) }), { onSuccess: done })
      }
      onCancel={done}
    >
      <div className={styles.pair}>
        {RATED.map((name) => (
          <SelectInput<Points | ''>
            key={name}
            label={say(ratedNames[name])}
            value={rated[name] ?? ''}
            options={[{ value: '', label: t`1 to 5, 5 is best` }, ...points.map((value) => ({ value, label: value }))]}
            onChange={(value) => value && setRated({ ...rated, [name]: value })}
          />
        ))}
      </div>
      <TextArea
        label={t`In your own words`}
        hint={t`The other side reads this and may reply once. It cannot be changed afterwards.`}
        value={text}
        maxLength={2_000}
        error={fieldDetail(fieldsOf(act.error), '/text')}
        onChange={(event) => setText(event.target.value)}
      />
    </EditForm>
  );
}

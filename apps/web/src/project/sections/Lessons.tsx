import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { themesQuery } from '../../api/queries';
import { TextArea } from '../../form/TextArea';
import { useChoices, useThemeName } from '../../i18n/codes';
import { EditForm, fieldsOf } from '../EditForm';
import { list, may, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { Rows } from '../Rows';
import { Section } from '../Section';
import { SelectInput } from '../SelectInput';
import type { Lesson, LivingProject } from '../types';

/** What others should know who do the like; open ones are shown to everybody who reads the project. */
export function Lessons({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const theme = useThemeName();
  const { lessons } = project;
  return (
    <Section
      id="lessons"
      title={t`Lessons`}
      project={project}
      form={may(project, 'edit') ? (opened, done) => <LessonsForm project={opened} done={done} /> : undefined}
    >
      {lessons.length === 0 ? (
        <p className={styles.none}>
          <Trans>None yet. What would you do differently the next time? Others who plan the like read it.</Trans>
        </p>
      ) : (
        <ul className={styles.cards}>
          {lessons.map((lesson, place) => (
            <li key={place} className={styles.reply}>
              <p className={styles.text} dir="auto">
                {lesson.text}
              </p>
              <p className={styles.soft}>
                {lesson.theme && `${theme(lesson.theme)} · `}
                {lesson.open ? <Trans>open to all readers</Trans> : <Trans>for the parties only</Trans>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function LessonsForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const act = useProjectAct(project);
  const themes = useChoices(themesQuery);
  const [lessons, setLessons] = useState<Lesson[]>(project.lessons);
  return (
    <EditForm act={act} onSubmit={() => act.mutate(list('lessons', lessons), { onSuccess: done })} onCancel={done}>
      <Rows
        items={lessons}
        blank={{ text: '', theme: null, open: true }}
        most={30}
        name={(place) => t`Lesson ${place}`}
        add={<Trans>Add a lesson</Trans>}
        onChange={setLessons}
      >
        {(lesson, put, place) => (
          <>
            <TextArea
              label={t`What was learnt`}
              value={lesson.text}
              maxLength={1_000}
              error={fieldDetail(fieldsOf(act.error), `/items/${String(place)}/text`)}
              onChange={(event) => put({ text: event.target.value })}
            />
            <div className={styles.pair}>
              <SelectInput
                label={t`Theme`}
                value={lesson.theme ?? ''}
                options={[
                  { value: '', label: t`All themes` },
                  ...themes.map(({ code, name }) => ({ value: code, label: name })),
                ]}
                onChange={(theme) => put({ theme: theme || null })}
              />
              <SelectInput
                label={t`Who reads it`}
                value={lesson.open ? 'open' : 'parties'}
                options={[
                  { value: 'open', label: t`open to all readers` },
                  { value: 'parties', label: t`for the parties only` },
                ]}
                onChange={(who) => put({ open: who === 'open' })}
              />
            </div>
          </>
        )}
      </Rows>
    </EditForm>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { TextInput } from '../../form/TextInput';
import { useFormats } from '../../i18n/format';
import layout from '../../ui/layout.module.css';
import { DueDay } from '../DueDay';
import { EditForm, fieldsOf } from '../EditForm';
import { list, may, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { isOver } from '../road';
import { Rows } from '../Rows';
import { Section } from '../Section';
import type { LivingProject, Milestone } from '../types';

/** What is to be done by when, and when it was done. */
export function Milestones({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const { milestones = [] } = project;
  return (
    <Section
      id="milestones"
      title={t`Milestones`}
      project={project}
      form={may(project, 'edit') ? (opened, done) => <MilestonesForm project={opened} done={done} /> : undefined}
    >
      {milestones.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            None are written down yet. Three to six steps with a date each, for example “Staff of all armouries
            trained”, let both sides see whether the work is on time.
          </Trans>
        </p>
      ) : (
        <MilestoneTable milestones={milestones} over={isOver(project)} />
      )}
    </Section>
  );
}

function MilestoneTable({ milestones, over }: { milestones: Milestone[]; over: boolean }) {
  const { t } = useLingui();
  const { day } = useFormats();
  return (
    <div className={layout.scroll} tabIndex={0} role="group" aria-label={t`Milestones`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Step`}</th>
            <th scope="col">{t`Planned for`}</th>
            <th scope="col">{t`Done on`}</th>
          </tr>
        </thead>
        <tbody>
          {milestones.map((milestone, place) => (
            <tr key={place}>
              <th scope="row">
                <bdi>{milestone.title}</bdi>
                {milestone.note && (
                  <p className={layout.small} dir="auto">
                    {milestone.note}
                  </p>
                )}
              </th>
              <td>
                <DueDay on={milestone.plannedOn} open={!milestone.actualOn && !over} />
              </td>
              <td>{milestone.actualOn ? <bdi>{day(milestone.actualOn)}</bdi> : <Trans>not done yet</Trans>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MilestonesForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const act = useProjectAct(project);
  const [milestones, setMilestones] = useState<Milestone[]>(project.milestones ?? []);
  const wrong = (place: number, field: string) => fieldDetail(fieldsOf(act.error), `/items/${String(place)}/${field}`);
  return (
    <EditForm
      act={act}
      onSubmit={() => act.mutate(list('milestones', milestones), { onSuccess: done })}
      onCancel={done}
    >
      <Rows
        items={milestones}
        blank={{ title: '', plannedOn: '', actualOn: null, note: null }}
        most={50}
        name={(place) => t`Milestone ${place}`}
        add={<Trans>Add a milestone</Trans>}
        onChange={setMilestones}
      >
        {(milestone, put, place) => (
          <>
            <TextInput
              label={t`Step`}
              dir="auto"
              value={milestone.title}
              error={wrong(place, 'title')}
              onChange={(event) => put({ title: event.target.value })}
            />
            <div className={styles.pair}>
              <TextInput
                type="date"
                label={t`Planned for`}
                value={milestone.plannedOn}
                error={wrong(place, 'plannedOn')}
                onChange={(event) => put({ plannedOn: event.target.value })}
              />
              <TextInput
                type="date"
                label={t`Done on`}
                value={milestone.actualOn ?? ''}
                error={wrong(place, 'actualOn')}
                onChange={(event) => put({ actualOn: event.target.value || null })}
              />
            </div>
          </>
        )}
      </Rows>
    </EditForm>
  );
}

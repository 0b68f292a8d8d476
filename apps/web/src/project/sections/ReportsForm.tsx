import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { TextInput } from '../../form/TextInput';
import { EditForm, fieldsOf } from '../EditForm';
import { list, useProjectAct } from '../project-acts';
import styles from '../Project.module.css';
import { Rows } from '../Rows';
import { SelectInput } from '../SelectInput';
import type { LivingProject, Report } from '../types';
import { reportNames, useSay } from '../words';

type Planned = Pick<Report, 'kind' | 'part' | 'from' | 'to' | 'dueOn'> & { n?: number; handedIn: boolean };
type Name = keyof typeof reportNames;

const blank: Planned = { kind: 'interim', part: 'narrative', from: null, to: null, dueOn: '', handedIn: false };
const itemOf = ({ n, kind, part, from, to, dueOn }: Planned) => ({
  ...(n !== undefined && { n }),
  kind,
  part,
  ...(from && { from }),
  ...(to && { to }),
  dueOn,
});

/** Which reports are due and when; what was handed in stays as it is. */
export function ReportsForm({ project, done }: { project: LivingProject; done: () => void }) {
  const { t } = useLingui();
  const say = useSay();
  const act = useProjectAct(project);
  const [reports, setReports] = useState<Planned[]>(
    (project.reports ?? []).map((report) => ({ ...report, handedIn: report.submittedAt !== null })),
  );
  const names = Object.keys(reportNames) as Name[];
  const wrong = (place: number, field: string) => fieldDetail(fieldsOf(act.error), `/items/${String(place)}/${field}`);
  return (
    <EditForm
      act={act}
      onSubmit={() => act.mutate(list('reports', reports.map(itemOf)), { onSuccess: done })}
      onCancel={done}
    >
      <Rows
        items={reports}
        blank={blank}
        most={40}
        name={(place) => t`Report ${place}`}
        add={<Trans>Add a report</Trans>}
        fixed={({ handedIn }) => handedIn}
        onChange={setReports}
      >
        {(report, put, place) =>
          report.handedIn ? (
            <p>
              {say(reportNames[`${report.kind}_${report.part}`])} ·{' '}
              <Trans>This one was handed in and cannot be changed.</Trans>
            </p>
          ) : (
            <>
              <SelectInput
                label={t`Kind of report`}
                value={`${report.kind}_${report.part}`}
                options={names.map((value) => ({ value, label: say(reportNames[value]) }))}
                onChange={(name) => {
                  const [kind, part] = name.split('_') as [Report['kind'], Report['part']];
                  put({ kind, part });
                }}
              />
              <div className={styles.pair}>
                <TextInput
                  type="date"
                  label={t`Covers from`}
                  value={report.from ?? ''}
                  error={wrong(place, 'from')}
                  onChange={(event) => put({ from: event.target.value || null })}
                />
                <TextInput
                  type="date"
                  label={t`Covers until`}
                  value={report.to ?? ''}
                  error={wrong(place, 'to')}
                  onChange={(event) => put({ to: event.target.value || null })}
                />
                <TextInput
                  type="date"
                  label={t`Due`}
                  value={report.dueOn}
                  error={wrong(place, 'dueOn')}
                  onChange={(event) => put({ dueOn: event.target.value })}
                />
              </div>
            </>
          )
        }
      </Rows>
    </EditForm>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { PaidBar } from '../../board/PaidBar';
import { total } from '../../need/money';
import layout from '../../ui/layout.module.css';
import { may } from '../project-acts';
import styles from '../Project.module.css';
import { Section } from '../Section';
import type { LivingProject } from '../types';
import { Refund } from './Refund';
import { TrancheRow } from './TrancheRow';
import { TranchesForm } from './TranchesForm';

/** What was agreed, in the parts in which it is paid, each with its condition, its day and the proof. */
export function ProjectMoney({ project }: { project: LivingProject }) {
  const { t } = useLingui();
  const { amount, tranches = [] } = project;
  if (!amount) return null;
  return (
    <Section
      id="money"
      title={t`Money`}
      project={project}
      form={may(project, 'plan') ? (opened, done) => <TranchesForm project={opened} done={done} /> : undefined}
    >
      <PaidBar
        agreed={amount}
        paid={project.paid ?? { ...amount, amount: '0' }}
        reported={reportedOf(project)}
        legend="row"
      />
      {tranches.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            No payment is planned yet. The donor writes down the tranches: how much, when, and what has to be done
            before, for example “interim report accepted”.
          </Trans>
        </p>
      ) : (
        <div className={layout.scroll} tabIndex={0} role="group" aria-label={t`Tranches`}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t`Tranche`}</th>
                <th scope="col" className={styles.figure}>{t`Amount`}</th>
                <th scope="col">{t`Due`}</th>
                <th scope="col">{t`Paid`}</th>
              </tr>
            </thead>
            <tbody>
              {tranches.map((tranche) => (
                <TrancheRow key={tranche.n} project={project} tranche={tranche} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Refund project={project} />
    </Section>
  );
}

const handedIn: readonly string[] = ['submitted', 'accepted'];

/** What the financial reports that were handed in say was spent. */
function reportedOf({ amount, reports = [] }: LivingProject) {
  const currency = amount?.currency ?? 'USD';
  const spent = reports.flatMap((report) => (handedIn.includes(report.status) && report.spent ? [report.spent] : []));
  return total(spent, currency);
}

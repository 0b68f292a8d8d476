import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { DueDay } from '../DueDay';
import styles from '../Project.module.css';
import { isOver } from '../road';
import type { LivingProject, Tranche } from '../types';
import { PayForm } from './PayForm';

/** One tranche; whoever pays records the payment in its place. */
export function TrancheRow({ project, tranche }: { project: LivingProject; tranche: Tranche }) {
  const { t } = useLingui();
  const { money, number } = useFormats();
  const [paying, setPaying] = useState(false);
  const place = number(tranche.n);
  return (
    <>
      <tr>
        <th scope="row">
          <Trans>Tranche {place}</Trans>
          {tranche.condition && (
            <p className={layout.small} dir="auto">
              {tranche.condition}
            </p>
          )}
        </th>
        <td className={styles.figure}>
          <bdi>{money(tranche.amount)}</bdi>
        </td>
        <td>
          {tranche.dueOn ? <DueDay on={tranche.dueOn} open={tranche.paidOn === null && !isOver(project)} /> : '–'}
        </td>
        <td>
          <Paid tranche={tranche} />
          {tranche.availableActions.includes('pay') && !paying && (
            <Button aria-label={t`Record the payment: tranche ${place}`} onClick={() => setPaying(true)}>
              <Trans>Record the payment</Trans>
            </Button>
          )}
        </td>
      </tr>
      {paying && (
        <tr>
          <td colSpan={4}>
            <PayForm project={project} tranche={tranche} done={() => setPaying(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

function Paid({ tranche: { paidOn, evidence } }: { tranche: Tranche }) {
  const { day } = useFormats();
  if (!paidOn) return null;
  return (
    <>
      <bdi>{day(paidOn)}</bdi>
      {evidence?.reference && (
        <p className={layout.small}>
          <bdi dir="auto">{evidence.reference}</bdi>
        </p>
      )}
      {evidence?.attachment && (
        <p className={layout.small}>
          <a href={`/api/v1/attachments/${evidence.attachment}`} download>
            <Trans>Save the proof</Trans>
          </a>
        </p>
      )}
    </>
  );
}

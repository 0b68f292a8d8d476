import { Trans, useLingui } from '@lingui/react/macro';
import { CheckChoices } from '../../form/Choices';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import styles from './NeedForm.module.css';
import type { PartProps } from './part';

/** When help is wanted, and whether it cannot wait. */
export function TimePart({ draft, labelled, detail, onChange }: PartProps) {
  const { t } = useLingui();
  return (
    <div className={styles.part}>
      <h2>
        <Trans>Time</Trans>
      </h2>
      <div className={styles.dates}>
        <TextInput
          type="date"
          label={labelled('window', t`Not before`)}
          value={draft.from}
          error={detail('/window')}
          onChange={(event) => onChange({ from: event.target.value })}
        />
        <TextInput
          type="date"
          label={labelled('window', t`Not after`)}
          value={draft.to}
          onChange={(event) => onChange({ to: event.target.value })}
        />
      </div>
      <CheckChoices
        label={t`Urgency`}
        options={[
          {
            value: 'special',
            label: t`Special circumstances`,
            note: t`A disaster, an explosion, a conflict: it cannot wait for the usual round.`,
          },
        ]}
        value={draft.special ? ['special'] : []}
        error={detail('/urgency')}
        onChange={(chosen) => onChange({ special: chosen.includes('special') })}
      />
      {draft.special && (
        <TextArea
          label={labelled('urgencyReason', t`Why it is urgent`)}
          maxLength={1000}
          value={draft.urgencyReason}
          error={detail('/urgencyReason')}
          onChange={(event) => onChange({ urgencyReason: event.target.value })}
        />
      )}
    </div>
  );
}

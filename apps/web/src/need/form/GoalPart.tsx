import { Trans, useLingui } from '@lingui/react/macro';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import styles from './NeedForm.module.css';
import type { PartProps } from './part';

/** What there is already, what is to be reached, and by when. */
export function GoalPart({ draft, labelled, detail, onChange }: PartProps) {
  const { t } = useLingui();
  return (
    <div className={styles.part}>
      <h2>
        <Trans>Where you stand and what you want to reach</Trans>
      </h2>
      <TextArea
        label={labelled('priorAssistance', t`What already exists and who helps`)}
        hint={t`Earlier and present help with its result, also where there was none. It spares you offers of what you have.`}
        maxLength={2000}
        value={draft.priorAssistance}
        error={detail('/priorAssistance')}
        onChange={(event) => onChange({ priorAssistance: event.target.value })}
      />
      <TextArea
        label={labelled('nationalContribution', t`National contribution`)}
        hint={t`Staff, premises, vehicles, money of your own.`}
        maxLength={2000}
        value={draft.nationalContribution}
        error={detail('/nationalContribution')}
        onChange={(event) => onChange({ nationalContribution: event.target.value })}
      />
      <TextArea
        label={labelled('baseline', t`Where things stand today`)}
        hint={t`Numbers of stocks and places belong into the sealed annex.`}
        maxLength={2000}
        value={draft.baseline}
        error={detail('/baseline')}
        onChange={(event) => onChange({ baseline: event.target.value })}
      />
      <TextArea
        label={labelled('target', t`What is to be reached`)}
        hint={t`Something that can be counted, for example “all weapons of the police are marked”.`}
        maxLength={2000}
        value={draft.target}
        error={detail('/target')}
        onChange={(event) => onChange({ target: event.target.value })}
      />
      <div className={styles.dates}>
        <TextInput
          type="date"
          label={labelled('targetDate', t`By when`)}
          value={draft.targetDate}
          error={detail('/targetDate')}
          onChange={(event) => onChange({ targetDate: event.target.value })}
        />
        <TextInput
          label={labelled('nationalActionPlan', t`Action plan that it serves`)}
          dir="auto"
          maxLength={400}
          value={draft.nationalActionPlan}
          error={detail('/nationalActionPlan')}
          onChange={(event) => onChange({ nationalActionPlan: event.target.value })}
        />
      </div>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { CheckChoices, RadioChoices } from '../../form/Choices';
import { TextArea } from '../../form/TextArea';
import { genderMarkers, genders, useLabels } from '../../i18n/labels';
import { languages } from '../../i18n/language';
import { recipientNames } from '../../i18n/units';
import styles from '../../need/form/NeedForm.module.css';
import { recipients, type Recipient } from '../draft';
import type { PartProps } from './AmountPart';

/** What the help depends on. A need that does not fulfil a condition is not suggested. */
export function ConditionsPart({ draft, labelled, detail, onChange }: PartProps) {
  const { t } = useLingui();
  const { say } = useLabels();
  return (
    <div className={styles.part}>
      <h2>
        <Trans>Conditions</Trans>
      </h2>
      <RadioChoices
        label={labelled('conditions', t`Lowest gender marker`)}
        hint={t`Needs below it are not suggested to you.`}
        options={[
          { value: 'none', label: t`Any` },
          ...genders.map((marker) => ({ value: String(marker), label: say(genderMarkers[marker]) })),
        ]}
        value={draft.minGenderMarker === null ? 'none' : String(draft.minGenderMarker)}
        error={detail('/conditions/minGenderMarker')}
        onChange={(value) => onChange({ minGenderMarker: genders.find((marker) => String(marker) === value) ?? null })}
      />
      <CheckChoices
        label={labelled('conditions', t`Who may receive it`)}
        hint={t`Nothing chosen means anybody.`}
        options={recipients.map((value) => ({ value, label: say(recipientNames[value]) }))}
        value={draft.recipients}
        error={detail('/conditions/recipients')}
        onChange={(chosen: Recipient[]) => onChange({ recipients: chosen })}
      />
      <CheckChoices
        label={labelled('conditions', t`Official development assistance`)}
        options={[{ value: 'only', label: t`Only what counts as official development assistance` }]}
        value={draft.odaOnly ? ['only'] : []}
        onChange={(chosen) => onChange({ odaOnly: chosen.includes('only') })}
      />
      <TextArea
        label={labelled('conditions', t`Other conditions, in words`)}
        hint={t`What happens to equipment, how often you want reports, who has to agree.`}
        maxLength={2000}
        value={draft.conditions}
        error={detail('/conditions/text')}
        onChange={(event) => onChange({ conditions: event.target.value })}
      />
      <CheckChoices
        label={labelled('languages', t`Languages`)}
        hint={t`In which you can work.`}
        options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        value={draft.languages}
        error={detail('/languages')}
        onChange={(chosen) => onChange({ languages: chosen })}
      />
    </div>
  );
}

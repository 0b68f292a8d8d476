import { Trans, useLingui } from '@lingui/react/macro';
import { RadioChoices } from '../../form/Choices';
import fieldStyles from '../../form/Field.module.css';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import { genderMarkers, genders, useLabels } from '../../i18n/labels';
import { peopleKinds } from '../draft';
import { peopleNames } from '../people';
import styles from './NeedForm.module.css';
import type { PartProps } from './part';

/** Whom it serves, and what it means for women and men. */
export function PeoplePart({ draft, labelled, detail, onChange }: PartProps) {
  const { t } = useLingui();
  const { say } = useLabels();
  return (
    <div className={styles.part}>
      <h2>
        <Trans>People and gender equality</Trans>
      </h2>
      <fieldset className={fieldStyles.field}>
        <legend className={fieldStyles.label}>{labelled('beneficiaries', t`Who benefits`)}</legend>
        <p className={fieldStyles.hint}>
          <Trans>Numbers as well as you know them; leave empty what you cannot count.</Trans>
        </p>
        <div className={styles.people}>
          {peopleKinds.map((kind) => (
            <TextInput
              key={kind}
              type="number"
              min={0}
              label={say(peopleNames[kind])}
              value={draft.beneficiaries[kind] ?? ''}
              error={detail(`/beneficiaries/${kind}`)}
              onChange={({ target }) =>
                onChange({
                  beneficiaries: {
                    ...draft.beneficiaries,
                    [kind]: target.value === '' ? null : Math.max(0, Math.round(target.valueAsNumber)),
                  },
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <RadioChoices
        label={labelled('genderMarker', t`Gender marker`)}
        hint={t`The marker of the OECD Development Assistance Committee. Some offers ask for at least 1.`}
        options={[
          { value: 'none', label: t`Not assessed yet` },
          ...genders.map((marker) => ({ value: String(marker), label: say(genderMarkers[marker]) })),
        ]}
        value={draft.genderMarker === null ? 'none' : String(draft.genderMarker)}
        error={detail('/genderMarker')}
        onChange={(value) => onChange({ genderMarker: genders.find((marker) => String(marker) === value) ?? null })}
      />
      <TextArea
        label={labelled('genderAnalysis', t`Gender analysis`)}
        hint={t`Who is hurt by weapons, who decides, and how women take part.`}
        maxLength={2000}
        value={draft.genderAnalysis}
        error={detail('/genderAnalysis')}
        onChange={(event) => onChange({ genderAnalysis: event.target.value })}
      />
    </div>
  );
}

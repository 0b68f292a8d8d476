import { Trans, useLingui } from '@lingui/react/macro';
import { Save, Send } from 'lucide-react';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { Problem } from '../../api/problem';
import { modalitiesQuery } from '../../api/queries';
import { AudiencePreview } from '../../audience/AudiencePreview';
import { useAudienceLabels } from '../../audience/AudienceTag';
import { CheckChoices, RadioChoices } from '../../form/Choices';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import { useChoices } from '../../i18n/codes';
import { genderMarkers, genders, useLabels, visibilities } from '../../i18n/labels';
import { Refusal } from '../../match/Refusal';
import { Button } from '../../ui/Button';
import { type NeedDraft, requestOf } from '../draft';
import { CountriesField } from './CountriesField';
import { MoneyPart } from './MoneyPart';
import styles from './NeedForm.module.css';
import { ProblemSummary } from './ProblemSummary';
import { ThemesField } from './ThemesField';

interface Props {
  start: NeedDraft;
  fixedCountry: boolean;
  busy: boolean;
  error: Error | null;
  onSave: (draft: NeedDraft, submit: boolean) => void;
}

const shown = ['public', 'accredited', 'parties', 'sealed'] as const;

/** Everything that a need says, on one page; what the service refuses is said beside the field. */
export function NeedForm({ start, fixedCountry, busy, error, onSave }: Props) {
  const { t } = useLingui();
  const { say } = useLabels();
  const modalities = useChoices(modalitiesQuery);
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<NeedDraft>) => setDraft((before) => ({ ...before, ...part }));
  const labelled = useAudienceLabels('needs', draft.visibility);
  const fields = error instanceof Problem ? error.fields : [];
  const detail = (pointer: string) => fieldDetail(fields, pointer);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent;
        onSave(draft, submitter?.getAttribute('value') === 'submit');
      }}
    >
      {fields.length > 0 ? <ProblemSummary fields={fields} /> : <Refusal error={error} />}
      <div className={styles.part}>
        <h2>
          <Trans>What is needed</Trans>
        </h2>
        <TextInput
          label={labelled('title', t`Title`)}
          hint={t`Say what will be different, for example “Mark and record the weapons of 14 armouries”.`}
          dir="auto"
          value={draft.title}
          error={detail('/title')}
          onChange={(event) => change({ title: event.target.value })}
        />
        <CountriesField
          label={labelled('countries', t`States`)}
          countries={draft.countries}
          fixed={fixedCountry}
          error={detail('/countries')}
          onChange={(countries) => change({ countries })}
        />
        <ThemesField
          label={labelled('themes', t`Themes`)}
          themes={draft.themes}
          error={detail('/themes')}
          onChange={(themes) => change({ themes })}
        />
        <CheckChoices
          label={labelled('modalities', t`Kinds of help`)}
          hint={t`Every kind that would serve; more kinds let more offers fit.`}
          options={modalities.map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.modalities}
          error={detail('/modalities')}
          onChange={(chosen) => change({ modalities: chosen })}
        />
        <TextArea
          label={labelled('description', t`In your own words`)}
          hint={t`Why it is needed and what will be done. Donors read this first.`}
          value={draft.description}
          error={detail('/description')}
          onChange={(event) => change({ description: event.target.value })}
        />
      </div>
      <MoneyPart labelled={labelled} draft={draft} detail={detail} onChange={change} />
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
            onChange={(event) => change({ from: event.target.value })}
          />
          <TextInput
            type="date"
            label={labelled('window', t`Not after`)}
            value={draft.to}
            onChange={(event) => change({ to: event.target.value })}
          />
        </div>
      </div>
      <div className={styles.part}>
        <h2>
          <Trans>Gender equality and who can see it</Trans>
        </h2>
        <RadioChoices
          label={labelled('genderMarker', t`Gender marker`)}
          hint={t`The marker of the OECD Development Assistance Committee. Some offers ask for at least 1.`}
          options={[
            { value: 'none', label: t`Not assessed yet` },
            ...genders.map((marker) => ({ value: String(marker), label: say(genderMarkers[marker]) })),
          ]}
          value={draft.genderMarker === null ? 'none' : String(draft.genderMarker)}
          error={detail('/genderMarker')}
          onChange={(value) => change({ genderMarker: genders.find((marker) => String(marker) === value) ?? null })}
        />
        <RadioChoices
          label={t`Who can see this need`}
          options={shown.map((value) => ({
            value,
            label: say(visibilities[value].name),
            note: say(visibilities[value].who),
          }))}
          value={draft.visibility}
          error={detail('/visibility')}
          onChange={(visibility) => change({ visibility })}
        />
        <AudiencePreview kind="needs" draft={requestOf(draft, false)} />
      </div>
      <div className={styles.acts}>
        <Button type="submit" kind="primary" value="submit" disabled={busy}>
          <Send size={18} strokeWidth={1.75} className="turns" aria-hidden />
          <Trans>Submit</Trans>
        </Button>
        <Button type="submit" value="save" disabled={busy}>
          <Save size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Save as a draft</Trans>
        </Button>
      </div>
    </form>
  );
}

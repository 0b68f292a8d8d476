import { Trans, useLingui } from '@lingui/react/macro';
import { Save, Send } from 'lucide-react';
import { useState } from 'react';
import { fieldDetail } from '../../api/field-words';
import { Problem } from '../../api/problem';
import { modalitiesQuery, themesQuery } from '../../api/queries';
import { AudiencePreview } from '../../audience/AudiencePreview';
import { useAudienceLabels } from '../../audience/AudienceTag';
import { CheckChoices, RadioChoices } from '../../form/Choices';
import { PickMany } from '../../form/PickMany';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import { useChoices } from '../../i18n/codes';
import { useLabels, visibilities } from '../../i18n/labels';
import { Refusal } from '../../match/Refusal';
import styles from '../../need/form/NeedForm.module.css';
import { ProblemSummary } from '../../need/form/ProblemSummary';
import { Button } from '../../ui/Button';
import { offerKinds, offerRequestOf, type OfferDraft } from '../draft';
import { usePlaces } from '../usePlaces';
import { AmountPart } from './AmountPart';
import { ConditionsPart } from './ConditionsPart';

export interface OfferFormProps {
  start: OfferDraft;
  /** Submitting is possible only while it is a draft; later a change is saved at once. */
  draft: boolean;
  busy: boolean;
  error: Error | null;
  onSave: (draft: OfferDraft, submit: boolean) => void;
}

const shown = ['public', 'accredited', 'parties', 'sealed'] as const;

/** Everything that an offer says, on one page; what the service refuses is said beside the field. */
export function OfferForm({ start, draft: isDraft, busy, error, onSave }: OfferFormProps) {
  const { t } = useLingui();
  const { say, kind } = useLabels();
  const themes = useChoices(themesQuery);
  const modalities = useChoices(modalitiesQuery);
  const places = usePlaces();
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<OfferDraft>) => setDraft((before) => ({ ...before, ...part }));
  const labelled = useAudienceLabels('offers', draft.visibility);
  const fields = error instanceof Problem ? error.fields : [];
  const detail = (pointer: string) => fieldDetail(fields, pointer);
  const parts = { draft, labelled, detail, onChange: change };
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
          <Trans>What is offered</Trans>
        </h2>
        <RadioChoices
          label={labelled('kind', t`Kind`)}
          options={offerKinds.map((value) => ({ value, label: kind(value) }))}
          value={draft.kind}
          error={detail('/kind')}
          onChange={(chosen) => change({ kind: chosen })}
        />
        <TextInput
          label={labelled('title', t`Title`)}
          hint={t`Say for what and where, for example “Marking and record-keeping in West Africa, 2027–2029”.`}
          dir="auto"
          value={draft.title}
          error={detail('/title')}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextArea
          label={labelled('description', t`In your own words`)}
          hint={t`What you can do, how you work, and what a State should know before it answers.`}
          value={draft.description}
          error={detail('/description')}
          onChange={(event) => change({ description: event.target.value })}
        />
        <PickMany
          label={labelled('themes', t`Themes`)}
          add={t`Add a theme`}
          prompt={t`Choose a theme`}
          options={themes}
          value={draft.themes}
          error={detail('/themes')}
          onChange={(chosen) => change({ themes: chosen })}
        />
        <CheckChoices
          label={labelled('modalities', t`Kinds of help`)}
          options={modalities.map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.modalities}
          error={detail('/modalities')}
          onChange={(chosen) => change({ modalities: chosen })}
        />
      </div>
      <div className={styles.part}>
        <h2>
          <Trans>Where and when</Trans>
        </h2>
        <PickMany
          label={labelled('geography', t`Where`)}
          hint={t`Regions, groups of States or single States. Nothing chosen means anywhere.`}
          add={t`Add a place`}
          prompt={t`Choose a place`}
          options={places}
          value={draft.places}
          error={detail('/geography/include')}
          onChange={(chosen) => change({ places: chosen })}
        />
        <PickMany
          label={labelled('geography', t`But not in`)}
          add={t`Leave out a place`}
          prompt={t`Choose a place`}
          options={places}
          value={draft.excluded}
          error={detail('/geography/exclude')}
          onChange={(chosen) => change({ excluded: chosen })}
        />
        <div className={styles.dates}>
          <TextInput
            type="date"
            label={t`The call opens`}
            value={draft.opens}
            error={detail('/callWindow/opens')}
            onChange={(event) => change({ opens: event.target.value })}
          />
          <TextInput
            type="date"
            label={t`The call closes`}
            value={draft.closes}
            error={detail('/callWindow/closes')}
            onChange={(event) => change({ closes: event.target.value })}
          />
        </div>
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
          <TextInput
            type="number"
            min={0}
            max={3660}
            label={t`Days from agreement to start`}
            value={draft.leadDays ?? ''}
            error={detail('/leadDays')}
            onChange={({ target }) => change({ leadDays: target.value === '' ? null : target.valueAsNumber })}
          />
        </div>
      </div>
      <AmountPart {...parts} />
      <ConditionsPart {...parts} />
      <div className={styles.part}>
        <h2>
          <Trans>Who can see it</Trans>
        </h2>
        <RadioChoices
          label={t`Who can see this offer`}
          options={shown.map((value) => ({
            value,
            label: say(visibilities[value].name),
            note: say(visibilities[value].who),
          }))}
          value={draft.visibility}
          error={detail('/visibility')}
          onChange={(visibility) => change({ visibility })}
        />
        <AudiencePreview kind="offers" draft={offerRequestOf(draft, false)} />
      </div>
      <div className={styles.acts}>
        {isDraft && (
          <Button type="submit" kind="primary" value="submit" disabled={busy}>
            <Send size={18} strokeWidth={1.75} className="turns" aria-hidden />
            <Trans>Submit</Trans>
          </Button>
        )}
        <Button type="submit" kind={isDraft ? 'plain' : 'primary'} value="save" disabled={busy}>
          <Save size={18} strokeWidth={1.75} aria-hidden />
          {isDraft ? <Trans>Save as a draft</Trans> : <Trans>Save the change</Trans>}
        </Button>
      </div>
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { modalitiesQuery } from '../../api/queries';
import { CheckChoices } from '../../form/Choices';
import { Select } from '../../form/Select';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import { useChoices } from '../../i18n/codes';
import { languages } from '../../i18n/language';
import { CountriesField } from './CountriesField';
import styles from './NeedForm.module.css';
import type { PartProps } from './part';
import { ThemesField } from './ThemesField';

/** What is needed, where, and in whose words. */
export function WhatPart({ draft, labelled, detail, onChange, fixedCountry }: PartProps & { fixedCountry: boolean }) {
  const { t } = useLingui();
  const modalities = useChoices(modalitiesQuery);
  return (
    <div className={styles.part}>
      <h2>
        <Trans>What is needed</Trans>
      </h2>
      <TextInput
        label={labelled('title', t`Title`)}
        hint={t`Say what will be different, for example “Mark and record the weapons of 14 armouries”.`}
        dir="auto"
        maxLength={200}
        value={draft.title}
        error={detail('/title')}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <CountriesField
        label={labelled('countries', t`States`)}
        countries={draft.countries}
        fixed={fixedCountry}
        error={detail('/countries')}
        onChange={(countries) => onChange({ countries })}
      />
      <ThemesField
        label={labelled('themes', t`Themes`)}
        themes={draft.themes}
        error={detail('/themes')}
        onChange={(themes) => onChange({ themes })}
      />
      <CheckChoices
        label={labelled('modalities', t`Kinds of help`)}
        hint={t`Every kind that would serve; more kinds let more offers fit.`}
        options={modalities.map(({ code, name }) => ({ value: code, label: name }))}
        value={draft.modalities}
        error={detail('/modalities')}
        onChange={(chosen) => onChange({ modalities: chosen })}
      />
      <Select
        label={t`Language of your texts`}
        options={[
          { value: '', label: t`Not said` },
          ...Object.entries(languages).map(([value, label]) => ({ value, label })),
        ]}
        value={draft.textLanguage}
        error={detail('/textLanguage')}
        onChange={(textLanguage) => onChange({ textLanguage })}
      />
      <TextArea
        label={labelled('summary', t`Summary`)}
        hint={t`Two or three sentences. Everybody who may see the need reads them.`}
        maxLength={800}
        value={draft.summary}
        error={detail('/summary')}
        onChange={(event) => onChange({ summary: event.target.value })}
      />
      <TextArea
        label={labelled('description', t`In your own words`)}
        hint={t`Why it is needed and what will be done. Donors read this first.`}
        value={draft.description}
        error={detail('/description')}
        onChange={(event) => onChange({ description: event.target.value })}
      />
    </div>
  );
}

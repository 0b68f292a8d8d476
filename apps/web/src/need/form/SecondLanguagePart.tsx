import { Trans, useLingui } from '@lingui/react/macro';
import { Languages } from 'lucide-react';
import { CheckChoices } from '../../form/Choices';
import { Select } from '../../form/Select';
import { TextArea } from '../../form/TextArea';
import { TextInput } from '../../form/TextInput';
import { languages } from '../../i18n/language';
import { Button } from '../../ui/Button';
import type { SecondDraft } from '../draft';
import styles from './NeedForm.module.css';
import type { PartProps } from './part';

/** The same texts in another language; whether somebody has checked them is said beside them. */
export function SecondLanguagePart({ draft, labelled, detail, onChange }: PartProps) {
  const { t } = useLingui();
  const { second } = draft;
  const others = Object.entries(languages).filter(([code]) => code !== draft.textLanguage);
  if (!second) {
    const [first = 'en'] = others.map(([code]) => code);
    return (
      <div>
        <Button
          onClick={() =>
            onChange({ second: { language: first, title: '', summary: '', description: '', reviewed: false } })
          }
        >
          <Languages size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Add the texts in a second language</Trans>
        </Button>
      </div>
    );
  }
  const change = (part: Partial<SecondDraft>) => onChange({ second: { ...second, ...part } });
  const voice = { lang: second.language, dir: 'auto' };
  return (
    <div className={styles.part}>
      <h2>{labelled('secondLanguage', t`Second language`)}</h2>
      <Select
        label={t`Language of these texts`}
        options={others.map(([value, label]) => ({ value, label }))}
        value={second.language}
        error={detail('/secondLanguage/language')}
        onChange={(language) => change({ language })}
      />
      <TextInput
        {...voice}
        label={t`Title in the second language`}
        maxLength={200}
        value={second.title}
        error={detail('/secondLanguage/title')}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        {...voice}
        label={t`Summary in the second language`}
        maxLength={800}
        value={second.summary}
        error={detail('/secondLanguage/summary')}
        onChange={(event) => change({ summary: event.target.value })}
      />
      <TextArea
        {...voice}
        label={t`Your own words in the second language`}
        value={second.description}
        error={detail('/secondLanguage/description')}
        onChange={(event) => change({ description: event.target.value })}
      />
      <CheckChoices
        label={t`Checked`}
        options={[{ value: 'reviewed', label: t`Somebody who knows both languages has checked these texts` }]}
        value={second.reviewed ? ['reviewed'] : []}
        onChange={(chosen) => change({ reviewed: chosen.includes('reviewed') })}
      />
      <div>
        <Button kind="quiet" onClick={() => onChange({ second: null })}>
          <Trans>Take the second language out</Trans>
        </Button>
      </div>
    </div>
  );
}

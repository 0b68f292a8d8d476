import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { themesQuery } from '../../api/queries';
import fieldStyles from '../../form/Field.module.css';
import { useChoices, useThemeName } from '../../i18n/codes';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { evenly, type NeedDraft } from '../draft';
import styles from './NeedForm.module.css';
import { PickList } from './PickList';

interface Props {
  label: ReactNode;
  themes: NeedDraft['themes'];
  error?: string | undefined;
  onChange: (themes: NeedDraft['themes']) => void;
}

/** The themes of a need and how much each weighs, of 100. A new one shares the weight evenly; all can be moved. */
export function ThemesField({ label, themes, error, onChange }: Props) {
  const { t } = useLingui();
  const { number } = useFormats();
  const name = useThemeName();
  const all = useChoices(themesQuery);
  const chosen = themes.filter(({ code }) => code);
  const sum = chosen.reduce((total, { percent }) => total + percent, 0);
  const shown = number(sum);
  return (
    <fieldset className={fieldStyles.field}>
      <legend className={fieldStyles.label}>{label}</legend>
      <p className={fieldStyles.hint}>
        <Trans>What the need is about, up to five. The weights say how much each counts in the comparison.</Trans>
      </p>
      <ul className={styles.themes}>
        {chosen.map(({ code, percent }) => {
          const theme = name(code);
          return (
            <li key={code} className={styles.theme}>
              <span>{theme}</span>
              <input
                className={fieldStyles.input}
                type="number"
                min={1}
                max={100}
                aria-label={t`Weight of ${theme}, of 100`}
                value={percent}
                onChange={(event) => {
                  const next = Math.min(100, Math.max(0, Math.round(event.target.valueAsNumber || 0)));
                  onChange(chosen.map((one) => (one.code === code ? { code, percent: next } : one)));
                }}
              />
              <Button
                kind="quiet"
                aria-label={t`Remove ${theme}`}
                onClick={() => onChange(evenly(chosen.map((one) => one.code).filter((one) => one !== code)))}
              >
                <X size={18} strokeWidth={1.75} aria-hidden />
                <Trans>Remove</Trans>
              </Button>
            </li>
          );
        })}
      </ul>
      {chosen.length > 0 && sum !== 100 && (
        <p className={fieldStyles.error}>
          <Trans>The weights add up to {shown}; they should make 100.</Trans>
        </p>
      )}
      {chosen.length < 5 && (
        <PickList
          label={t`Add a theme`}
          prompt={t`Choose a theme`}
          options={all.filter(({ code }) => !chosen.some((one) => one.code === code))}
          onPick={(code) => onChange(evenly([...chosen.map((one) => one.code), code]))}
        />
      )}
      {error && <p className={fieldStyles.error}>{error}</p>}
    </fieldset>
  );
}

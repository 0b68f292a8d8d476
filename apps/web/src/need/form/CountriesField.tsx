import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { countriesQuery } from '../../api/queries';
import fieldStyles from '../../form/Field.module.css';
import { useChoices, useCountryName } from '../../i18n/codes';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { PickList } from './PickList';

interface Props {
  label: ReactNode;
  countries: string[];
  /** Set for a national point of contact, who posts for one's own State only. */
  fixed: boolean;
  error?: string | undefined;
  onChange: (countries: string[]) => void;
}

/** Where help is needed: one's own State, or the members of a regional body. */
export function CountriesField({ label, countries, fixed, error, onChange }: Props) {
  const { t } = useLingui();
  const name = useCountryName();
  const all = useChoices(countriesQuery);
  return (
    <fieldset className={fieldStyles.field}>
      <legend className={fieldStyles.label}>{label}</legend>
      <div className={layout.row}>
        {countries.map((code) => {
          const country = name(code);
          return fixed ? (
            <strong key={code}>{country}</strong>
          ) : (
            <Button
              key={code}
              aria-label={t`Remove ${country}`}
              onClick={() => onChange(countries.filter((one) => one !== code))}
            >
              {country}
              <X size={16} strokeWidth={1.75} aria-hidden />
            </Button>
          );
        })}
      </div>
      {!fixed && (
        <PickList
          label={t`Add a State`}
          prompt={t`Choose a State`}
          options={all.filter(({ code }) => !countries.includes(code))}
          onPick={(code) => onChange([...countries, code])}
        />
      )}
      {error && <p className={fieldStyles.error}>{error}</p>}
    </fieldset>
  );
}

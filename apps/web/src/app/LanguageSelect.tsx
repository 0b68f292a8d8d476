import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Languages } from 'lucide-react';
import { isLanguage, languages, rememberLanguage, showIn } from '../i18n/language';
import styles from './Shell.module.css';

/** Turns the page to another language where one stands; words of the service are fetched again in it. */
export function LanguageSelect() {
  const { i18n } = useLingui();
  const client = useQueryClient();
  const turnTo = async (value: string) => {
    if (!isLanguage(value)) return;
    await showIn(value);
    rememberLanguage(value);
    client.removeQueries({ type: 'inactive', predicate: (query) => query.queryKey[0] !== 'session' });
    await client.invalidateQueries();
  };
  return (
    <label className={styles.tool}>
      <Languages size={18} strokeWidth={1.75} aria-hidden />
      <span className="aside-text">
        <Trans>Language</Trans>
      </span>
      <select value={i18n.locale} onChange={(event) => void turnTo(event.target.value)}>
        {Object.entries(languages).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

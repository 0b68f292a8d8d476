import { Trans, useLingui } from '@lingui/react/macro';
import { Contrast } from 'lucide-react';
import { useState } from 'react';
import styles from './Shell.module.css';

const storageKey = 'tandem.theme';

function show(theme: string): void {
  const { dataset } = document.documentElement;
  delete dataset['theme'];
  delete dataset['contrast'];
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  if (theme === 'contrast') dataset['contrast'] = 'more';
  localStorage.setItem(storageKey, theme);
}

export function ThemeSelect() {
  const { t } = useLingui();
  const [theme, setTheme] = useState(() => localStorage.getItem(storageKey) ?? 'device');
  return (
    <label className={styles.tool}>
      <Contrast size={18} strokeWidth={1.75} aria-hidden />
      <span className="aside-text">
        <Trans>Appearance</Trans>
      </span>
      <select
        value={theme}
        onChange={(event) => {
          setTheme(event.target.value);
          show(event.target.value);
        }}
      >
        <option value="device">{t`As the device`}</option>
        <option value="light">{t`Light`}</option>
        <option value="dark">{t`Dark`}</option>
        <option value="contrast">{t`More contrast`}</option>
      </select>
    </label>
  );
}

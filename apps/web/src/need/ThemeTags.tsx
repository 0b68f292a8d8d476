import type { ThemeWeight } from '../api/types';
import { useThemeName } from '../i18n/codes';
import { Tag } from '../ui/Tag';

/** The themes of a need (blue) or of an offer (ochre). */
export function ThemeTags({ themes, tone }: { themes: (ThemeWeight | string)[]; tone: 'need' | 'offer' }) {
  const name = useThemeName();
  return themes.map((theme) => {
    const code = typeof theme === 'string' ? theme : theme.code;
    return (
      <Tag key={code} tone={tone}>
        {name(code)}
      </Tag>
    );
  });
}

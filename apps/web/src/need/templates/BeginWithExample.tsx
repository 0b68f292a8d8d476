import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { themesQuery } from '../../api/queries';
import { Select } from '../../form/Select';
import { useChoices } from '../../i18n/codes';
import { Voice } from '../../i18n/Voice';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import type { NeedDraft } from '../draft';
import styles from './BeginWithExample.module.css';
import { filledBy, templatesQuery, type Template } from './templates';

interface Props {
  draft: NeedDraft;
  onChange: (part: Partial<NeedDraft>) => void;
}

/** Worked examples by theme. One that is taken fills what is still empty, and can be taken out again. */
export function BeginWithExample({ draft, onChange }: Props) {
  const { t } = useLingui();
  const themes = useChoices(themesQuery);
  const [theme, setTheme] = useState(draft.themes[0]?.code ?? '');
  const [before, setBefore] = useState<Partial<NeedDraft> | null>(null);
  const take = (template: Template) => {
    const part = filledBy(template, draft);
    setBefore(Object.fromEntries(Object.keys(part).map((name) => [name, draft[name as keyof NeedDraft]])));
    onChange(part);
  };
  return (
    <details className={styles.examples}>
      <summary>
        <ChevronRight size={18} strokeWidth={1.75} className="turns" aria-hidden />
        <Trans>Begin with an example</Trans>
      </summary>
      <div className={styles.body}>
        <Select
          label={t`Examples about`}
          options={[
            { value: '', label: t`Choose a theme` },
            ...themes.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={theme}
          onChange={setTheme}
        />
        {theme && <Examples theme={theme} onTake={take} />}
        <div role="status">
          {before && (
            <div className={layout.section}>
              <p>
                <Trans>
                  The words of the example are in the fields that were empty. Put your own in their place before you
                  submit.
                </Trans>
              </p>
              <div>
                <Button
                  onClick={() => {
                    onChange(before);
                    setBefore(null);
                  }}
                >
                  <Trans>Take the example out again</Trans>
                </Button>
              </div>
            </div>
          )}
        </div>
      </div>
    </details>
  );
}

function Examples({ theme, onTake }: { theme: string; onTake: (template: Template) => void }) {
  const { i18n } = useLingui();
  const templates = useQuery(templatesQuery(theme, i18n.locale));
  return (
    <Await query={templates}>
      {(items) =>
        items.length === 0 ? (
          <p className={layout.lead}>
            <Trans>There is no example for this theme yet.</Trans>
          </p>
        ) : (
          <ul className={styles.list}>
            {items.map((template) => (
              <Example key={template.title} template={template} onTake={() => onTake(template)} />
            ))}
          </ul>
        )
      }
    </Await>
  );
}

function Example({ template, onTake }: { template: Template; onTake: () => void }) {
  const { title, language, example } = template;
  return (
    <li className={styles.example}>
      <p className={layout.small}>{title}</p>
      <p>
        <Voice language={language}>{example.title}</Voice>
      </p>
      <p className={layout.small}>
        <Voice language={language}>{example.summary}</Voice>
      </p>
      <div>
        <Button onClick={onTake}>
          <Trans>Use this example</Trans>
        </Button>
      </div>
    </li>
  );
}

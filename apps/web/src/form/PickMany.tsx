import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { PickList } from '../need/form/PickList';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './Field.module.css';

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  /** Name of the list to add from, and its first entry. */
  add: string;
  prompt: string;
  options: { code: string; name: string }[];
  value: string[];
  error?: string | undefined;
  onChange: (codes: string[]) => void;
}

/** Several entries of a code list: each can be taken away again, and what is taken is not offered twice. */
export function PickMany({ label, hint, add, prompt, options, value, error, onChange }: Props) {
  const { t } = useLingui();
  const names = new Map(options.map(({ code, name }) => [code, name]));
  return (
    <fieldset className={styles.field} aria-invalid={error ? true : undefined}>
      <legend className={styles.label}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {value.length > 0 && (
        <div className={layout.row}>
          {value.map((code) => {
            const name = names.get(code) ?? code;
            return (
              <Button
                key={code}
                aria-label={t`Remove ${name}`}
                onClick={() => onChange(value.filter((one) => one !== code))}
              >
                {name}
                <X size={16} strokeWidth={1.75} aria-hidden />
              </Button>
            );
          })}
        </div>
      )}
      <PickList
        label={add}
        prompt={prompt}
        options={options.filter(({ code }) => !value.includes(code))}
        onPick={(code) => onChange([...value, code])}
      />
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}

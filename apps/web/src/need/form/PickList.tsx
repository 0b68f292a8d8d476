import type { ReactNode } from 'react';
import styles from '../../form/Field.module.css';

interface Props {
  label: ReactNode;
  prompt: string;
  options: { code: string; name: string }[];
  onPick: (code: string) => void;
}

/** Adds one entry of a code list; what is already taken is not offered again. */
export function PickList({ label, prompt, options, onPick }: Props) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select
        className={styles.input}
        value=""
        onChange={(event) => {
          if (event.target.value) onPick(event.target.value);
        }}
      >
        <option value="">{prompt}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

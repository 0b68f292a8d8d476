import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup,
  FieldError,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
  Text,
} from 'react-aria-components';
import styles from './Field.module.css';

export interface Option<Value extends string> {
  value: Value;
  label: ReactNode;
  /** What choosing it means. */
  note?: ReactNode;
}

interface Props<Value extends string> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: Option<Value>[];
}

const Words = ({ option }: { option: Option<string> }) => (
  <span>
    {option.label}
    {option.note && <small>{option.note}</small>}
  </span>
);

/** Any number of a list. */
export function CheckChoices<Value extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
}: Props<Value> & { value: Value[]; onChange: (value: Value[]) => void }) {
  return (
    <CheckboxGroup
      className={styles.field}
      isInvalid={Boolean(error)}
      value={value}
      onChange={(next) => onChange(next as Value[])}
    >
      <Label className={styles.label}>{label}</Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <div className={styles.choices}>
        {options.map((option) => (
          <CheckboxField key={option.value} value={option.value}>
            <CheckboxButton className={styles.choice}>
              <span className={styles.box}>
                {value.includes(option.value) && <Check size={14} strokeWidth={3} aria-hidden />}
              </span>
              <Words option={option} />
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
      <FieldError className={styles.error}>{error}</FieldError>
    </CheckboxGroup>
  );
}

/** One of a list. */
export function RadioChoices<Value extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
}: Props<Value> & { value: Value; onChange: (value: Value) => void }) {
  return (
    <RadioGroup
      className={styles.field}
      isInvalid={Boolean(error)}
      value={value}
      onChange={(next) => onChange(next as Value)}
    >
      <Label className={styles.label}>{label}</Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <div className={styles.stack}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value}>
            <RadioButton className={styles.choice}>
              <span className={`${styles.box} ${styles.dot}`} />
              <Words option={option} />
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError className={styles.error}>{error}</FieldError>
    </RadioGroup>
  );
}

import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { FieldError, Group, I18nProvider, Input, Label, NumberField, Text } from 'react-aria-components';
import type { Money } from '../api/types';
import { intlLocale } from '../i18n/language';
import styles from './Field.module.css';

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  currency: string;
  value: string | null;
  onChange: (money: Money | null) => void;
}

/** The minor digits of a currency, as Intl knows them. */
const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** A sum in one currency, typed in the reader's own way of writing numbers. */
export function MoneyField({ label, hint, error, currency, value, onChange }: Props) {
  const { i18n } = useLingui();
  return (
    <I18nProvider locale={intlLocale(i18n.locale)}>
      <NumberField
        className={styles.field}
        minValue={0}
        isInvalid={Boolean(error)}
        value={value === null ? NaN : Number(value)}
        onChange={(amount) => {
          onChange(Number.isNaN(amount) ? null : { amount: amount.toFixed(digitsOf(currency)), currency });
        }}
        formatOptions={{ style: 'currency', currency, currencyDisplay: 'code', trailingZeroDisplay: 'stripIfInteger' }}
      >
        <Label className={styles.label}>{label}</Label>
        {hint && (
          <Text slot="description" className={styles.hint}>
            {hint}
          </Text>
        )}
        <Group>
          <Input className={styles.input} />
        </Group>
        <FieldError className={styles.error}>{error}</FieldError>
      </NumberField>
    </I18nProvider>
  );
}

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { TextInput } from '../form/TextInput';
import fieldStyles from '../form/Field.module.css';
import styles from './Project.module.css';
import type { Counts } from './types';

const GROUPS = ['women', 'men', 'girls', 'boys'] as const;
type Group = (typeof GROUPS)[number];

export function useGroupNames(): Record<Group, string> {
  const { t } = useLingui();
  return {
    women: t({ message: 'Women', context: 'people counted' }),
    men: t({ message: 'Men', context: 'people counted' }),
    girls: t({ message: 'Girls', context: 'people counted' }),
    boys: t({ message: 'Boys', context: 'people counted' }),
  };
}

interface Props {
  label: string;
  error?: string | undefined;
  value: Counts | null;
  onChange: (counts: Counts | null) => void;
}

/** A number, and of whom it is where that was counted. */
export function CountsField({ label, error, value, onChange }: Props) {
  const { t } = useLingui();
  const names = useGroupNames();
  // While a total is written anew, the numbers beside it stay.
  const [noTotal, setNoTotal] = useState(false);
  const put = (field: Group | 'total', text: string) => {
    const number = text === '' ? null : Math.trunc(Number(text));
    const next = { ...(value ?? { total: 0 }), [field]: number ?? (field === 'total' ? 0 : null) };
    const untold = field === 'total' ? number === null : value === null || noTotal;
    setNoTotal(untold);
    onChange(untold && GROUPS.every((group) => next[group] == null) ? null : next);
  };
  return (
    <fieldset className={fieldStyles.field}>
      <legend className={fieldStyles.label}>{label}</legend>
      <div className={styles.counts}>
        <TextInput
          type="number"
          min={0}
          label={t`In all`}
          value={noTotal ? '' : (value?.total ?? '')}
          onChange={(event) => put('total', event.target.value)}
        />
        {GROUPS.map((group) => (
          <TextInput
            key={group}
            type="number"
            min={0}
            label={names[group]}
            value={value?.[group] ?? ''}
            onChange={(event) => put(group, event.target.value)}
          />
        ))}
      </div>
      {error && <p className={fieldStyles.error}>{error}</p>}
    </fieldset>
  );
}

/** The same to be read: the number, and beneath it of whom. */
export function CountsWords({
  counts,
  number,
}: {
  counts: Counts | null | undefined;
  number: (value: number) => string;
}) {
  const names = useGroupNames();
  if (!counts) return <>–</>;
  const apart = GROUPS.flatMap((group) => {
    const count = counts[group];
    return count === null || count === undefined ? [] : [`${names[group]} ${number(count)}`];
  });
  return (
    <>
      <bdi>{number(counts.total)}</bdi>
      {apart.length > 0 && <span className={styles.apart}>{apart.join(' · ')}</span>}
    </>
  );
}

import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import type { CriterionWeight } from '../api/types';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { shareOf, type Chosen } from './chosen';
import styles from './Weights.module.css';

interface Props {
  criteria: CriterionWeight[];
  chosen: Chosen;
  disabled: boolean;
  onChange: (chosen: Chosen) => void;
}

/** A slider a criterion: its weight, what that is of the whole, and the default beside it. */
export function Sliders({ criteria, chosen, disabled, onChange }: Props) {
  return (
    <div className={styles.sliders}>
      {criteria.map((one) => (
        <Slider
          key={one.code}
          criterion={one}
          chosen={chosen}
          disabled={disabled}
          onChange={(weight) => {
            onChange({ ...chosen, [one.code]: weight });
          }}
        />
      ))}
    </div>
  );
}

function Slider({
  criterion,
  chosen,
  disabled,
  onChange,
}: Omit<Props, 'criteria' | 'onChange'> & { criterion: CriterionWeight; onChange: (weight: number) => void }) {
  const { criterion: nameOf } = useLabels();
  const { number, share } = useFormats();
  const id = useId();
  const weight = chosen[criterion.code] ?? criterion.default;
  const usual = number(criterion.default);
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{nameOf(criterion.code)}</label>
      <input
        id={id}
        type="range"
        min={criterion.lowest}
        max={criterion.highest}
        step={1}
        value={weight}
        disabled={disabled}
        aria-describedby={`${id}-share`}
        onChange={(event) => {
          onChange(event.target.valueAsNumber);
        }}
      />
      <output htmlFor={id} className={styles.weight}>
        <bdi>{number(weight)}</bdi>
      </output>
      <span id={`${id}-share`} className={styles.share}>
        <bdi>{share(shareOf(chosen, criterion.code))}</bdi>
        {weight !== criterion.default && (
          <>
            {' · '}
            <Trans>usually {usual}</Trans>
          </>
        )}
      </span>
    </div>
  );
}

import type { Money } from '../api/types';
import { useFormats } from '../i18n/format';
import styles from './Coverage.module.css';

/** How far a sum of money is settled; told apart by pattern as well as by colour. */
export type Standing = 'agreed' | 'offered' | 'reserved' | 'open';

export interface Part {
  standing: Standing;
  label: string;
  money: Money;
}

interface Props {
  parts: Part[];
  thin?: boolean;
  legend?: 'row' | 'column' | 'none';
  /** For readers of screens, where the legend does not stand beside the bar. */
  label?: string;
}

const sizeOf = (part: Part) => Number(part.money.amount);

/** One bar of money with its figures. Parts of nothing are left out of the bar, but stay in the legend. */
export function Coverage({ parts, thin = false, legend = 'row', label }: Props) {
  const { money } = useFormats();
  const spoken = label ?? parts.map((part) => `${part.label} ${money(part.money)}`).join(', ');
  return (
    <div>
      <div className={thin ? `${styles.bar} ${styles.thin}` : styles.bar} role="img" aria-label={spoken}>
        {parts
          .filter((part) => sizeOf(part) > 0)
          .map((part) => (
            <span
              key={part.standing}
              className={`${styles.part} ${styles[part.standing]}`}
              style={{ flexGrow: sizeOf(part) }}
            />
          ))}
      </div>
      {legend !== 'none' && (
        <ul className={legend === 'column' ? `${styles.legend} ${styles.stacked}` : styles.legend}>
          {parts.map((part) => (
            <li key={part.standing} className={styles.entry}>
              <span className={`${styles.key} ${styles[part.standing]}`} />
              <span>{part.label}</span>
              <bdi>{money(part.money)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useLingui } from '@lingui/react/macro';
import { useFormats } from '../i18n/format';
import styles from './Timeline.module.css';

export interface TimelineStep {
  key: string;
  label: string;
  /** When it was reached; null while it lies ahead. */
  at: string | null;
}

/** The states of a record as a line: reached ones solid with their dates, the last reached ringed, the rest dotted. */
export function Timeline({ steps }: { steps: TimelineStep[] }) {
  const { t } = useLingui();
  const { day } = useFormats();
  const reached = steps.filter((step) => step.at !== null).length;
  return (
    <ol className={styles.line} aria-label={t`Progress`}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={[styles.step, step.at ? styles.done : '', index === reached - 1 ? styles.now : ''].join(' ')}
          aria-current={index === reached - 1 ? 'step' : undefined}
        >
          <span className={styles.label}>{step.label}</span>
          <span className={styles.date}>{step.at ? <bdi>{day(step.at)}</bdi> : '–'}</span>
        </li>
      ))}
    </ol>
  );
}

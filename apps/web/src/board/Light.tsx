import { useLingui } from '@lingui/react';
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import type { LightColour } from './board';
import styles from './Board.module.css';
import { lights } from './words';

const marks = { red: TriangleAlert, amber: Clock, green: CircleCheck };

/** How a project stands with its dates: a word with a mark of its own shape, never a colour alone. */
export function Light({ light }: { light: LightColour }) {
  const { i18n } = useLingui();
  const Mark = marks[light];
  return (
    <span className={`${styles.light} ${styles[light]}`}>
      <Mark size={16} strokeWidth={1.75} aria-hidden />
      {i18n._(lights[light].id)}
    </span>
  );
}

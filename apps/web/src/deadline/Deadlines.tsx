import { Trans } from '@lingui/react/macro';
import { CalendarClock } from 'lucide-react';
import type { Deadline } from '../api/types';
import { useLabels } from '../i18n/labels';
import { Due } from '../ui/Due';
import { deadlineNames } from './deadlines';
import styles from './Deadlines.module.css';

/** What has to happen by when, the soonest first; what is late says so. */
export function Deadlines({ deadlines }: { deadlines: Deadline[] }) {
  const { say } = useLabels();
  const known = deadlines.flatMap((deadline) => {
    const name = deadlineNames[deadline.kind];
    return name ? [{ ...deadline, name: say(name) }] : [];
  });
  if (known.length === 0) return null;
  return (
    <ul className={styles.list}>
      {known
        .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
        .map(({ kind, name, dueAt, late }) => (
          <li key={kind} className={styles.item}>
            <CalendarClock size={16} strokeWidth={1.75} aria-hidden />
            <span>
              {name}: <Due at={dueAt} late={late} /> {late && <Trans>(late)</Trans>}
            </span>
          </li>
        ))}
    </ul>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { Session } from '../api/types';
import styles from './DemoBanner.module.css';

/** Says on every page that nothing here is real, while a person of the sample data is signed in. */
export function DemoBanner({ session }: { session: Session | null }) {
  const { t } = useLingui();
  if (!session?.person.demo) return null;
  const { name } = session.person;
  return (
    <aside className={styles.banner} aria-label={t`Sample data`}>
      <Trans>
        Sample data: you look around as <bdi>{name}</bdi>. Nothing that you do here reaches a real State.
      </Trans>
    </aside>
  );
}

import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import { OrganisationName } from '../i18n/OrganisationName';
import { useRoleName } from '../i18n/roles';
import { useViewer } from './session';
import styles from './Shell.module.css';

/** For whom one acts, where one serves in several organisations or at several desks; the page of that desk opens. */
export function SeatSwitch({ onChosen }: { onChosen: () => void }) {
  const { seats, seat, choose } = useViewer();
  const roleName = useRoleName();
  const navigate = useNavigate();
  const title = useId();
  if (seats.length < 2) return null;
  return (
    <section className={styles.seats} aria-labelledby={title}>
      <strong id={title}>
        <Trans>You act for</Trans>
      </strong>
      <ul>
        {seats.map((one) => {
          const here = one.key === seat?.key;
          return (
            <li key={one.key}>
              <button
                type="button"
                className={styles.seat}
                aria-pressed={here}
                onClick={() => {
                  onChosen();
                  if (here) return;
                  choose(one);
                  void navigate('/');
                }}
              >
                <Check size={16} strokeWidth={2} aria-hidden className={here ? undefined : styles.absent} />
                <span>
                  <OrganisationName organisation={one.membership.organisation} />
                  <span className={styles.role}>{roleName(one.membership.role)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

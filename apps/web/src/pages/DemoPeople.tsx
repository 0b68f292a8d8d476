import { Trans, useLingui } from '@lingui/react/macro';
import type { DemoPerson } from '../api/types';
import { deskOf, type Desk } from '../app/desk';
import { useRoleName } from '../i18n/roles';
import styles from './SignIn.module.css';

interface Props {
  people: DemoPerson[];
  busy: boolean;
  onChoose: (person: { email: string; password: string }) => void;
}

/** With sample data loaded: one press to look at the service from any desk. */
export function DemoPeople({ people, busy, onChoose }: Props) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const desks: [Desk, string][] = [
    ['state', t`For a State`],
    ['donor', t`For a donor`],
    ['administrator', t`For a fund or the secretariat`],
    ['observer', t`As an observer`],
  ];
  return (
    <section className={styles.demo}>
      <h2>
        <Trans>As a demo person</Trans>
      </h2>
      <p>
        <Trans>
          Sample data is loaded: take any seat and look around. Nothing that you do here reaches a real State.
        </Trans>
      </p>
      {desks.map(([desk, title]) => {
        const seats = people.filter((person) => deskOf(person.role) === desk);
        if (seats.length === 0) return null;
        return (
          <div key={desk}>
            <h3>{title}</h3>
            <ul className={styles.seats}>
              {seats.map((person) => (
                <li key={person.email}>
                  <button
                    type="button"
                    className={`${styles.seat} ${styles[desk]}`}
                    disabled={busy}
                    onClick={() => onChoose({ email: person.email, password: person.password })}
                  >
                    <strong>
                      <bdi>{person.organisation}</bdi>
                    </strong>
                    <span>
                      <bdi>{person.name}</bdi> · {roleName(person.role)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

import { Trans } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import type { Contact, Match, Organisation, Side } from '../api/types';
import { OrganisationName } from '../i18n/OrganisationName';
import layout from '../ui/layout.module.css';
import styles from './Contacts.module.css';

/** The people of both sides once both have agreed to talk; before, what would open them. */
export function Contacts({ match }: { match: Match }) {
  const { contacts, need, offer } = match;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Contacts</Trans>
      </h2>
      {contacts ? (
        <div className={styles.sides}>
          <People side="need" organisation={need.organisation} people={contacts.state} />
          <People side="offer" organisation={offer.organisation} people={contacts.donor} />
        </div>
      ) : (
        <LockedContacts />
      )}
    </section>
  );
}

/** Says what opens contacts. */
export function LockedContacts() {
  return (
    <p className={styles.locked}>
      <Lock size={18} strokeWidth={1.75} aria-hidden />
      <Trans>Names and e-mail addresses open for both sides once both have agreed to talk.</Trans>
    </p>
  );
}

interface PeopleProps {
  side: Side;
  organisation: Organisation;
  people: Contact[];
}

/** Whom to write to in one organisation. */
export function People({ side, organisation, people }: PeopleProps) {
  return (
    <div className={`${styles.people} ${styles[side]}`}>
      <p className={styles.whose}>
        <OrganisationName organisation={organisation} />
      </p>
      {people.length === 0 ? (
        <p>
          <Trans>Nobody is named as a contact.</Trans>
        </p>
      ) : (
        <ul>
          {people.map(({ name, email }) => (
            <li key={email}>
              <bdi>{name}</bdi>
              <br />
              <a href={`mailto:${email}`}>
                <bdi>{email}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

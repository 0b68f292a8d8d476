import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { AddressSection } from '../account/AddressSection';
import { useViewer } from '../app/session';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** Who one is here, and the ways to what protects it. */
export function YourAccount() {
  const { t } = useLingui();
  const { session } = useViewer();
  const links = [
    { to: '/second-factor', name: t`Second step of sign-in` },
    { to: '/passkeys', name: t`Your passkeys` },
    { to: '/sessions', name: t`Where you are signed in` },
    { to: '/tokens', name: t`Your tokens` },
    { to: '/my-data', name: t`Your data` },
  ];
  return (
    <div className={layout.page}>
      <PageHeading title={t`Your account`} />
      {session?.person.demo ? (
        <p className={layout.lead}>
          <Trans>You look around as a person of the sample data, whose address and password stay as they are.</Trans>
        </p>
      ) : (
        <AddressSection />
      )}
      <section className={layout.section}>
        <h2>
          <Trans>How it is protected</Trans>
        </h2>
        <ul>
          {links.map(({ to, name }) => (
            <li key={to}>
              <Link to={to}>{name}</Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

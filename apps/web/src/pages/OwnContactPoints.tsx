import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Navigate } from 'react-router';
import { useViewer } from '../app/session';
import { OrganisationName } from '../i18n/OrganisationName';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** Where a reminder leads: to the page of one's State, on which its points of contact are confirmed. */
export function OwnContactPoints() {
  const { t } = useLingui();
  const { session } = useViewer();
  const states = new Map(
    (session?.memberships ?? [])
      .filter(({ organisation }) => organisation.kind === 'state')
      .map(({ organisation }) => [organisation.id, organisation]),
  );
  const [only, ...others] = states.values();
  if (!only) return <Navigate to="/organisations" replace />;
  if (others.length === 0) return <Navigate to={`/organisations/${only.id}#contact-points`} replace />;
  return (
    <div className={layout.page}>
      <PageHeading title={t`Points of contact`} />
      <p className={layout.lead}>
        <Trans>You serve several States. Choose the one whose points of contact you look at.</Trans>
      </p>
      <ul className={layout.section}>
        {[only, ...others].map((organisation) => (
          <li key={organisation.id}>
            <Link to={`/organisations/${organisation.id}#contact-points`}>
              <OrganisationName organisation={organisation} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../app/session';
import { useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { EnterOrganisation } from '../parties/EnterOrganisation';
import { organisationKinds } from '../parties/labels';
import styles from '../parties/Parties.module.css';
import { organisationPages } from '../parties/queries';
import type { OrganisationEntry } from '../parties/types';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';
import { Tag } from '../ui/Tag';

const FILTERS: Record<string, string> = {
  unverified: '&verified=false',
  without: '&withoutEndorser=true',
};

/** The organisations that take part; the secretariat enters and verifies them here. */
export function Organisations() {
  const { t } = useLingui();
  const { membership } = useViewer();
  const [search] = useSearchParams();
  const show = search.get('show') ?? '';
  const organisations = useInfiniteQuery(organisationPages(FILTERS[show] ?? ''));
  const office = membership?.role === 'secretariat' || membership?.role === 'auditor';
  return (
    <div className={layout.page}>
      <PageHeading title={t`Organisations`} />
      {office && (
        <nav className={layout.row} aria-label={t`Which organisations`}>
          <Filter to="?" here={show === ''}>
            <Trans>All</Trans>
          </Filter>
          <Filter to="?show=unverified" here={show === 'unverified'}>
            <Trans>To be verified</Trans>
          </Filter>
          <Filter to="?show=without" here={show === 'without'}>
            <Trans>Nobody left who signs</Trans>
          </Filter>
        </nav>
      )}
      <Await query={organisations}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <Empty title={<Trans>None</Trans>}>
                <Trans>No organisation is like that now.</Trans>
              </Empty>
            );
          }
          return (
            <ul className={styles.list}>
              {items.map((one) => (
                <Row key={one.id} organisation={one} />
              ))}
            </ul>
          );
        }}
      </Await>
      <More query={organisations} />
      {membership?.role === 'secretariat' && <EnterOrganisation />}
    </div>
  );
}

function Filter({ to, here, children }: { to: string; here: boolean; children: React.ReactNode }) {
  return (
    <Link to={to} aria-current={here ? 'true' : undefined}>
      {children}
    </Link>
  );
}

function Row({ organisation }: { organisation: OrganisationEntry }) {
  const { say } = useLabels();
  const kind = organisationKinds[organisation.kind];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Link to={`/organisations/${organisation.id}`}>
          <OrganisationName organisation={organisation} />
        </Link>
        <span className={layout.row}>
          {organisation.endorserMissingSince && (
            <Tag tone="stop">
              <Trans>Nobody left who signs</Trans>
            </Tag>
          )}
          <Tag tone={organisation.verified ? 'act' : undefined}>
            {organisation.verified ? <Trans>Verified</Trans> : <Trans>Not verified</Trans>}
          </Tag>
        </span>
      </div>
      <span className={layout.small}>{kind ? say(kind) : organisation.kind}</span>
    </li>
  );
}

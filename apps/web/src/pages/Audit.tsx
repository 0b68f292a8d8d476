import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { Problem } from '../api/problem';
import { useViewer } from '../app/session';
import styles from '../audit/Audit.module.css';
import { auditPages, auditScope, filtersOf, type FilterName } from '../audit/audit';
import { AuditEntry } from '../audit/AuditEntry';
import { AuditFilters } from '../audit/AuditFilters';
import { ChainState } from '../audit/ChainState';
import { Await } from '../ui/Await';
import { ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** Who did what to which record, and whether the trail of it is whole. */
export function Audit() {
  const { t } = useLingui();
  const { session, membership } = useViewer();
  const [search] = useSearchParams();
  const filters = filtersOf(search);
  const asked = new URLSearchParams(filters);
  const isOwn = auditScope(session, membership?.organisation) === 'own';
  // Who signs for several organisations reads that of the one that is acted for.
  if (isOwn && membership) asked.set('organisationId', membership.organisation.id);
  const rows = useInfiniteQuery(auditPages(asked.toString()));
  const problems = rows.error instanceof Problem ? rows.error.fields : [];
  const narrowed = (name: FilterName, value: string) => {
    const next = new URLSearchParams(filters);
    next.set(name, value);
    return `?${next.toString()}`;
  };
  return (
    <div className={layout.page}>
      <header>
        <PageHeading title={t`Audit trail`} />
        <p className={layout.lead}>
          {isOwn ? (
            <Trans>What was done for your organisation, by whom and when. Nothing in it can be changed.</Trans>
          ) : (
            <Trans>
              Who did what to which record, and when. Nothing in it can be changed; what is sealed stands here as a
              digest.
            </Trans>
          )}
        </p>
      </header>
      <ChainState />
      <AuditFilters filters={filters} problems={problems} />
      <Exports search={asked.toString()} />
      {problems.length === 0 && (
        <Await query={rows}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) {
              return (
                <Empty
                  title={<Trans>Nothing was done that is like that</Trans>}
                  action={
                    <ButtonLink to="/audit">
                      <Trans>Show everything</Trans>
                    </ButtonLink>
                  }
                >
                  <Trans>Take one filter away, or look at all of the trail.</Trans>
                </Empty>
              );
            }
            return (
              <ul className={styles.list}>
                {items.map((row) => (
                  <AuditEntry key={row.id} row={row} narrowed={narrowed} />
                ))}
              </ul>
            );
          }}
        </Await>
      )}
      <More query={rows} />
    </div>
  );
}

function Exports({ search }: { search: string }) {
  const address = (format: string) => `/api/v1/audit/export?format=${format}${search ? `&${search}` : ''}`;
  return (
    <p className={layout.row}>
      <Download size={18} strokeWidth={1.75} aria-hidden />
      <a href={address('csv')} download="audit.csv">
        <Trans>Take these rows away as CSV</Trans>
      </a>
      <a href={address('ndjson')} download="audit.ndjson">
        <Trans>as JSON, one row a line</Trans>
      </a>
      <span className={layout.small}>
        <Trans>That it was taken away is noted in the trail.</Trans>
      </span>
    </p>
  );
}

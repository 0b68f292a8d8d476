import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FilePlus2 } from 'lucide-react';
import { needsQuery, notificationsQuery } from '../api/queries';
import type { Need } from '../api/types';
import { ownSearch, useViewer } from '../app/session';
import { OrganisationName } from '../i18n/OrganisationName';
import { NeedRow } from '../need/NeedRow';
import { Waiting } from '../need/Waiting';
import rowStyles from '../need/NeedRow.module.css';
import { NewsRow } from '../news/NewsRow';
import newsStyles from '../news/NewsRow.module.css';
import { Await } from '../ui/Await';
import { ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';
import styles from './StateHome.module.css';

/** A State's desk: what is new first, then drafts, then its needs. */
export function StateHome() {
  const { t } = useLingui();
  const { membership } = useViewer();
  const needs = useQuery(needsQuery(`${ownSearch(membership)}&limit=100`));
  return (
    <div className={layout.page}>
      <div className={layout.sectionHead}>
        <div>
          <p className={styles.organisation}>
            {membership && <OrganisationName organisation={membership.organisation} />}
          </p>
          <PageHeading title={t`Your needs`} />
        </div>
        <ButtonLink to="/needs/new" kind="primary">
          <FilePlus2 size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Post a need</Trans>
        </ButtonLink>
      </div>
      <div className={layout.main}>
        <Unread />
        <Await query={needs}>
          {({ items }) => (
            <>
              <Waiting needs={items} />
              <Rows title={t`Drafts`} needs={items.filter((need) => need.status === 'draft')} />
              <Rows title={t`Posted`} needs={items.filter((need) => need.status !== 'draft')} />
              {items.length === 0 && <NoNeeds />}
            </>
          )}
        </Await>
      </div>
    </div>
  );
}

function Unread() {
  const unread = useQuery(notificationsQuery).data?.items.filter((news) => news.readAt === null) ?? [];
  if (unread.length === 0) return null;
  return (
    <section className={layout.section}>
      <h2>
        <Trans>New for you</Trans>
      </h2>
      <ul className={newsStyles.list}>
        {unread.slice(0, 3).map((news) => (
          <NewsRow key={news.id} news={news} brief />
        ))}
      </ul>
    </section>
  );
}

function Rows({ title, needs }: { title: string; needs: Need[] }) {
  if (needs.length === 0) return null;
  return (
    <section className={layout.section}>
      <h2>{title}</h2>
      <ul className={rowStyles.rows}>
        {needs.map((need) => (
          <NeedRow key={need.id} need={need} own />
        ))}
      </ul>
    </section>
  );
}

function NoNeeds() {
  return (
    <Empty
      title={<Trans>You have not posted a need yet</Trans>}
      action={
        <ButtonLink to="/needs/new">
          <Trans>Post a need</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        A title, the themes and the kinds of help are enough to begin; a sum and a first phase make it easier for a
        donor to say yes. As soon as a need is open, offers that fit are listed here with the reasons.
      </Trans>
    </Empty>
  );
}

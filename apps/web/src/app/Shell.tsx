import { Trans, useLingui } from '@lingui/react/macro';
import { CircleHelp } from 'lucide-react';
import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { Tag } from '../ui/Tag';
import { Account } from './Account';
import { Bell } from './Bell';
import { DemoBanner } from './DemoBanner';
import { LanguageSelect } from './LanguageSelect';
import { Mark } from './Mark';
import type { Role } from '../api/types';
import { SearchBox } from '../search/SearchBox';
import type { Desk } from './desk';
import { OtherSeat } from './OtherSeat';
import { useViewer } from './session';
import styles from './Shell.module.css';
import { ThemeSelect } from './ThemeSelect';

function useNavigationOf(desk: Desk, role: Role | undefined) {
  const { t } = useLingui();
  const all = {
    home: { to: '/home', label: t`Your needs` },
    offers: { to: '/offers', label: desk === 'donor' ? t`Your offers` : t`Offers` },
    needs: { to: '/needs', label: desk === 'state' ? t`All needs` : t`Needs` },
    projects: { to: '/projects', label: t`Projects` },
    board: { to: '/board', label: t`Status board` },
    matrix: { to: '/who-does-what-where', label: t`Who does what where` },
    runs: { to: '/matching-runs', label: t`Matching` },
    audit: { to: '/audit', label: t`Audit trail` },
  };
  switch (desk) {
    case 'state':
      return [all.home, all.needs, all.offers, all.projects, all.matrix];
    case 'donor':
      return [all.offers, all.needs, all.projects, all.board, all.matrix];
    case 'administrator':
      return [
        all.board,
        all.projects,
        all.needs,
        all.offers,
        all.matrix,
        ...(overseesMatching(role) ? [all.runs, all.audit] : []),
      ];
    case 'observer':
      return [all.needs, all.offers, all.matrix];
  }
}

const overseesMatching = (role: Role | undefined) => role === 'secretariat' || role === 'auditor';

function HelpLink() {
  return (
    <Link to="/help" className={styles.tool}>
      <CircleHelp size={18} strokeWidth={1.75} aria-hidden />
      <Trans>Help</Trans>
    </Link>
  );
}

export function Shell() {
  const { t } = useLingui();
  const { session, membership, desk } = useViewer();
  const links = useNavigationOf(desk, membership?.role);
  const moving = useNavigation().state !== 'idle';
  return (
    <>
      <a className={styles.skip} href="#content">
        <Trans>Skip to the content</Trans>
      </a>
      <header className={styles.header}>
        <div className={styles.inner}>
          <Link to="/" className={styles.mark}>
            <Mark />
            <span>Tandem</span>
          </Link>
          {session && (
            <nav className={styles.nav} aria-label={t`Main`}>
              {links.map(({ to, label }) => (
                <NavLink
                  key={to}
                  to={to}
                  end={to === '/needs'}
                  className={({ isActive }) => (isActive ? `${styles.link} ${styles.here}` : styles.link)}
                >
                  {label}
                </NavLink>
              ))}
            </nav>
          )}
          <div className={styles.tools}>
            {session?.sampleData && (
              <Tag tone="sample">
                <Trans>Sample data</Trans>
              </Tag>
            )}
            {session && <SearchBox />}
            {session && <Bell />}
            <LanguageSelect />
            <div className={styles.wide}>
              <ThemeSelect />
              <HelpLink />
            </div>
            {session && membership && <Account session={session} membership={membership} />}
          </div>
        </div>
      </header>
      <DemoBanner session={session} />
      <main id="content" className={styles.main} aria-busy={moving} tabIndex={-1}>
        <OtherSeat />
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <div className={styles.narrow}>
          <ThemeSelect />
          <HelpLink />
        </div>
        <Trans>
          Tandem serves the Programme of Action on small arms: needs that States state, resources that others offer.
        </Trans>
      </footer>
      <ScrollRestoration />
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, LogOut } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { request } from '../api/client';
import type { Membership, Session } from '../api/types';
import { providersQuery } from '../identity-providers/identity-providers';
import { auditScope } from '../audit/audit';
import { OrganisationName } from '../i18n/OrganisationName';
import { useRoleName } from '../i18n/roles';
import { Button } from '../ui/Button';
import { deskOf } from './desk';
import { SeatSwitch } from './SeatSwitch';
import styles from './Shell.module.css';

/** For which organisation one acts, who one is there, and the way out. */
export function Account({ session, membership }: { session: Session; membership: Membership }) {
  const roleName = useRoleName();
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const panel = useRef<HTMLDetailsElement>(null);
  const signOut = useMutation({
    mutationFn: () => request<undefined>('/session', { method: 'DELETE' }),
    onSettled: async () => {
      await navigate('/sign-in');
      client.clear();
    },
  });
  useEffect(() => {
    const close = (event: Event) => {
      const details = panel.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !details.contains(event.target as Node)) {
        details.open = false;
      }
    };
    addEventListener('pointerdown', close);
    addEventListener('keydown', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('keydown', close);
    };
  }, []);
  const desk = deskOf(membership.role);
  const hasProviders = (useQuery(providersQuery).data ?? []).length > 0;
  const shut = () => {
    if (panel.current) panel.current.open = false;
  };
  const links = [
    ...(desk !== 'administrator' && desk !== 'observer' ? [{ to: '/weights', name: t`What counts for you` }] : []),
    { to: `/organisations/${membership.organisation.id}`, name: t`Your organisation` },
    ...(membership.role === 'secretariat' ? [{ to: '/organisations', name: t`All organisations` }] : []),
    { to: '/account', name: t`Your account` },
    ...(auditScope(session, membership.organisation) === 'own' ? [{ to: '/audit', name: t`Audit trail` }] : []),
    { to: '/second-factor', name: t`Second step of sign-in` },
    { to: '/passkeys', name: t`Your passkeys` },
    { to: '/sessions', name: t`Where you are signed in` },
    { to: '/tokens', name: t`Your tokens` },
    { to: '/my-data', name: t`Your data` },
    ...(hasProviders ? [{ to: '/identities', name: t`Your organisation’s sign-in` }] : []),
  ];
  const side = desk === 'donor' ? `${styles.account} ${styles.donor}` : styles.account;
  return (
    <details ref={panel} className={side}>
      <summary className={styles.tool}>
        <OrganisationName organisation={membership.organisation} />
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </summary>
      <div className={styles.panel}>
        <div>
          <strong>
            <bdi>{session.person.name}</bdi>
          </strong>
          <div>{roleName(membership.role)}</div>
          <bdi>{session.person.email}</bdi>
        </div>
        <SeatSwitch onChosen={shut} />
        {links.map(({ to, name }) => (
          <Link key={to} to={to} onClick={shut}>
            {name}
          </Link>
        ))}
        <Button
          onClick={() => {
            signOut.mutate();
          }}
        >
          <LogOut size={18} strokeWidth={1.75} aria-hidden className="turns" />
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </details>
  );
}

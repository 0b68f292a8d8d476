import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { arriveFrom } from '../identity-providers/identity-providers';
import { ProviderTrouble } from '../identity-providers/ProviderTrouble';
import { ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Loading } from '../ui/States';

/** Where an organisation's sign-in sends the browser back to: hands on what it brought, and goes on. */
export function SignInReturn() {
  const { t } = useLingui();
  const { provider = '' } = useParams();
  const [search] = useSearchParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const arrive = useMutation({
    mutationFn: () => arriveFrom(provider, search),
    onSuccess: async ({ session, next }) => {
      client.clear();
      const isHalf = session !== null && session.next !== null;
      await navigate(isHalf ? `/sign-in?next=${encodeURIComponent(next)}` : next, { replace: true });
    },
  });
  const { mutate } = arrive;
  const handedOn = useRef(false);
  useEffect(() => {
    // It counts once, and has no business in the address or its history.
    if (handedOn.current) return;
    handedOn.current = true;
    globalThis.history.replaceState(globalThis.history.state, '', globalThis.location.pathname);
    mutate();
  }, [mutate]);
  return (
    <div className={layout.page}>
      <PageHeading title={t`Sign in`} />
      {arrive.error ? (
        <>
          <ProviderTrouble error={arrive.error} />
          <div>
            <ButtonLink kind="primary" to="/sign-in" replace>
              <Trans>Sign in</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <Loading />
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { sessionQuery } from '../api/queries';
import { termsQuery } from '../parties/queries';
import { Await } from '../ui/Await';
import { Loading } from '../ui/States';

/** The pages behind it need a session, and the terms of use accepted; without them they lead there and back. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  const back = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return (
    <Await page query={session}>
      {(who) => {
        if (!who) return <Navigate to={`/sign-in${back}`} replace />;
        return who.person.demo ? <Outlet /> : <WithTerms back={back} />;
      }}
    </Await>
  );
}

function WithTerms({ back }: { back: string }) {
  const terms = useQuery(termsQuery);
  const { pathname } = useLocation();
  if (terms.isPending) return <Loading />;
  // Where they cannot be read, the page itself says what is wrong.
  return terms.data?.accepted === false && pathname !== '/terms' ? (
    <Navigate to={`/terms${back}`} replace />
  ) : (
    <Outlet />
  );
}

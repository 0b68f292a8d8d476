import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { sessionQuery } from '../api/queries';
import { Await } from '../ui/Await';

/** The pages behind it need a session; without one they lead to sign-in and back. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  return (
    <Await page query={session}>
      {(who) =>
        who ? (
          <Outlet />
        ) : (
          <Navigate
            to={pathname === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(pathname + search)}`}
            replace
          />
        )
      }
    </Await>
  );
}

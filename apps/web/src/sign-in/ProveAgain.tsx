import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { Problem } from '../api/problem';
import { Refusal } from '../match/Refusal';
import { ButtonLink } from '../ui/Button';
import { CodeStep } from './CodeStep';
import { factorsQuery } from './second-factor';

/** Why an act was refused; where only a fresh proof of who sits there is missing, the way to give it. */
export function ProveAgain({ error, onProved }: { error: Error | null; onProved: () => unknown }) {
  if (!(error instanceof Problem && error.code === 'FACTOR_TOO_OLD')) return <Refusal error={error} />;
  return <Proof onProved={onProved} />;
}

function Proof({ onProved }: { onProved: () => unknown }) {
  const factors = useQuery(factorsQuery).data;
  const { pathname } = useLocation();
  if (factors?.ways.includes('totp')) {
    return (
      <>
        <p role="alert">
          <Trans>You signed in some time ago. Confirm that it is you, and it goes on.</Trans>
        </p>
        <CodeStep onPassed={onProved} />
      </>
    );
  }
  return (
    <div role="alert">
      <p>
        <Trans>You signed in some time ago. Sign in once more, then try again.</Trans>
      </p>
      <ButtonLink to={`/sign-in?next=${encodeURIComponent(pathname)}`}>
        <Trans>Sign in</Trans>
      </ButtonLink>
    </div>
  );
}

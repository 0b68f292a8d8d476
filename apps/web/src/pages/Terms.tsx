import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { request } from '../api/client';
import { Refusal } from '../match/Refusal';
import { termsQuery } from '../parties/queries';
import type { Terms as Standing } from '../parties/types';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** Only paths of this site, so that a link cannot lead elsewhere after accepting. */
const ownPath = (next: string | null) => (next?.startsWith('/') && !next.startsWith('//') ? next : '/');

/** What everybody agrees to before using the service, and once more when it changes. */
export function Terms() {
  const { t } = useLingui();
  const terms = useQuery(termsQuery);
  return (
    <div className={layout.page}>
      <PageHeading title={t`Terms of use`} />
      <ol className={layout.lead}>
        <li>
          <Trans>You act for the organisation that named you, and only within the function that it gave you.</Trans>
        </li>
        <li>
          <Trans>
            What is not public stays with those who may see it. You do not pass it on, and you write into a sealed annex
            whatever could endanger people.
          </Trans>
        </li>
        <li>
          <Trans>
            You post only what your organisation may publish. Nothing becomes visible to others without its consent,
            which it can withdraw.
          </Trans>
        </li>
        <li>
          <Trans>
            What you do here is written down with your name, the time and the address of your connection, and kept as
            long as the records are.
          </Trans>
        </li>
        <li>
          <Trans>
            You keep your password and your second factor to yourself, and tell the secretariat at once when somebody
            else may have them.
          </Trans>
        </li>
        <li>
          <Trans>
            You can download what is kept of you, and have it erased. What you did for your organisation then stays,
            without your name.
          </Trans>
        </li>
      </ol>
      <Await query={terms}>{(standing) => <Acceptance standing={standing} />}</Await>
    </div>
  );
}

function Acceptance({ standing: { version, accepted } }: { standing: Standing }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const accept = useMutation({
    mutationFn: () => request<Standing>('/terms/accept', { method: 'POST', body: { version } }),
    onSuccess: async (standing) => {
      client.setQueryData(termsQuery.queryKey, standing);
      await navigate(ownPath(search.get('next')), { replace: true });
    },
  });
  if (accepted) {
    return (
      <p className={layout.small}>
        <Trans>
          Version <bdi>{version}</bdi>. You have accepted these terms.
        </Trans>
      </p>
    );
  }
  return (
    <div className={layout.section}>
      <p className={layout.small}>
        <Trans>
          Version <bdi>{version}</bdi>
        </Trans>
      </p>
      <Refusal error={accept.error} />
      <div>
        <Button kind="primary" disabled={accept.isPending} onClick={() => accept.mutate()}>
          <Trans>I accept these terms</Trans>
        </Button>
      </div>
    </div>
  );
}

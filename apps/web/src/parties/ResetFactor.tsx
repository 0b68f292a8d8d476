import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/client';
import { ProveAgain } from '../sign-in/ProveAgain';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import type { Member } from './types';

/** For the secretariat: takes the second step from a member who has lost it, once it is sure who asks. */
export function ResetFactor({ member: { personId, name } }: { member: Member }) {
  const [asking, setAsking] = useState(false);
  const reset = useMutation({
    mutationFn: () => request<undefined>(`/people/${personId}/second-factor-reset`, { method: 'POST', body: {} }),
    onSuccess: () => setAsking(false),
  });
  if (reset.isSuccess) {
    return (
      <p role="status">
        <Trans>
          The second step of <bdi>{name}</bdi> is reset. A mail says so; the next sign-in sets up a new one.
        </Trans>
      </p>
    );
  }
  if (!asking) {
    return (
      <div>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          <Trans>Second step lost</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className={layout.section}>
      <p>
        <Trans>
          Have you made sure that it is <bdi>{name}</bdi> who asks: face to face, or on a telephone number that you knew
          before? App, recovery codes and passkeys are removed, and every session ends.
        </Trans>
      </p>
      <div className={layout.row}>
        <Button kind="primary" disabled={reset.isPending} onClick={() => reset.mutate()}>
          <Trans>Reset the second step</Trans>
        </Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          <Trans>Back</Trans>
        </Button>
      </div>
      <ProveAgain error={reset.error} onProved={() => reset.mutate()} />
    </div>
  );
}

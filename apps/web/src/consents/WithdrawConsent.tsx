import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/client';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import type { ConsentPath } from './consents';

/** Withdraws what stands. What rested on it ends with it, so it asks once more. */
export function WithdrawConsent({ record, version }: { record: ConsentPath; version: number }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      request(`/${record}/withdraw`, {
        method: 'POST',
        body: {},
        ...(record.startsWith('matches/') ? {} : { ifMatch: version }),
      }),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries();
    },
  });
  if (!asking)
    return (
      <div>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          <Trans>Withdraw the consent</Trans>
        </Button>
      </div>
    );
  return (
    <div className={layout.section}>
      <p>
        <WhatEnds record={record} />
      </p>
      <div className={layout.row}>
        <Button disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
          <Trans>Withdraw for good</Trans>
        </Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          <Trans>Back</Trans>
        </Button>
      </div>
      <Refusal error={withdraw.error} />
    </div>
  );
}

function WhatEnds({ record }: { record: ConsentPath }) {
  switch (record.slice(0, record.indexOf('/'))) {
    case 'needs':
      return (
        <Trans>
          Without this consent the need is shown to nobody: it is withdrawn for good, and talks about it end. To keep it
          for your organisation alone, edit it and seal it instead.
        </Trans>
      );
    case 'offers':
      return (
        <Trans>
          Without this consent the offer is shown to nobody: it is withdrawn for good, and talks about it end.
        </Trans>
      );
    default:
      return <Trans>The talk ends: the other side no longer sees your contacts, nor you theirs.</Trans>;
  }
}

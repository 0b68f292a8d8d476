import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { stopAddressChange } from '../account/address';
import { Refusal } from '../match/Refusal';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** The page behind "This was not me": nothing happens before the button is pressed. */
export function NotMe() {
  const { t } = useLingui();
  const { token = '' } = useParams();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => stopAddressChange(token),
    onSuccess: () => {
      client.clear();
    },
  });
  return (
    <div className={layout.page}>
      <PageHeading title={t`Somebody changes the address of your account`} />
      {stop.isSuccess ? (
        <>
          <p role="status" className={layout.lead}>
            <Trans>
              It is stopped: your account has this address, and every session has ended. Whoever did it may know your
              password: choose a new one now, and tell the secretariat.
            </Trans>
          </p>
          <div>
            <ButtonLink to="/forgotten">
              <Trans>Choose a new password</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          <p className={layout.lead}>
            <Trans>
              If that was not you, stop it: the address stays as it was or comes back, and every session ends, on all
              devices.
            </Trans>
          </p>
          <Refusal error={stop.error} />
          <div>
            <Button kind="primary" disabled={stop.isPending} onClick={() => stop.mutate()}>
              <Trans>This was not me: stop it</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { confirmAddress } from '../account/address';
import { Refusal } from '../match/Refusal';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** The page behind the link that was sent to a new address; it asks, since programs open links in mails, too. */
export function NewAddress() {
  const { t } = useLingui();
  const { token = '' } = useParams();
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => confirmAddress(token),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <div className={layout.page}>
      <PageHeading title={t`Confirm your new address`} />
      {confirm.isSuccess ? (
        <>
          <p role="status" className={layout.lead}>
            <Trans>From now on you sign in with this address. All your other sessions have ended.</Trans>
          </p>
          <div>
            <ButtonLink to="/account">
              <Trans>Your account</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          <p className={layout.lead}>
            <Trans>
              You sign in with the address that this link was sent to, in the place of the present one. Your other
              sessions end.
            </Trans>
          </p>
          <Refusal error={confirm.error} />
          <div>
            <Button kind="primary" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
              <Trans>Confirm this address</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

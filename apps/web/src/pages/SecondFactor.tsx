import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProveAgain } from '../sign-in/ProveAgain';
import { RecoveryCodes } from '../sign-in/RecoveryCodes';
import { factorsQuery, newRecoveryCodes, removeTotp, type FactorState } from '../sign-in/second-factor';
import { SetUpApp } from '../sign-in/SetUpApp';
import { Await } from '../ui/Await';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** The person's app for codes and recovery codes. */
export function SecondFactor() {
  const { t } = useLingui();
  const client = useQueryClient();
  const factors = useQuery(factorsQuery);
  const [settingUp, setSettingUp] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: factorsQuery.queryKey });
  return (
    <div className={layout.page}>
      <PageHeading title={t`Second step`} />
      <p className={layout.lead}>
        <Trans>
          A password can be seen or guessed. With a second step, whoever has it still cannot sign in as you.
        </Trans>
      </p>
      <Await query={factors}>
        {(state) =>
          state?.ways.includes('totp') && !settingUp ? (
            <Present state={state} onChange={() => setSettingUp(true)} onDone={refresh} />
          ) : (
            <SetUpApp
              onDone={async () => {
                await refresh();
                setSettingUp(false);
              }}
            />
          )
        }
      </Await>
      <div className={layout.row}>
        <ButtonLink to="/passkeys" kind="quiet">
          <Trans>Passkeys</Trans>
        </ButtonLink>
        <ButtonLink to="/lost-factor" kind="quiet">
          <Trans>What if it is lost?</Trans>
        </ButtonLink>
      </div>
    </div>
  );
}

interface PresentProps {
  state: FactorState;
  onChange: () => void;
  onDone: () => Promise<unknown>;
}

function Present({ state: { recoveryCodesLeft, required }, onChange, onDone }: PresentProps) {
  const codes = useMutation({ mutationFn: newRecoveryCodes });
  const remove = useMutation({ mutationFn: removeTotp, onSuccess: onDone });
  if (codes.data) {
    const kept = async () => {
      await onDone();
      codes.reset();
    };
    return <RecoveryCodes codes={codes.data.recoveryCodes} onKept={kept} />;
  }
  return (
    <section className={layout.section}>
      <p>
        <Trans>An app for codes is set up.</Trans>{' '}
        <Plural value={recoveryCodesLeft} one="# recovery code is left." other="# recovery codes are left." />
      </p>
      <div className={layout.row}>
        <Button onClick={onChange}>
          <Trans>Set up another app</Trans>
        </Button>
        <Button disabled={codes.isPending} onClick={() => codes.mutate()}>
          <Trans>New recovery codes</Trans>
        </Button>
        {!required && (
          <Button kind="quiet" disabled={remove.isPending} onClick={() => remove.mutate()}>
            <Trans>Remove the app</Trans>
          </Button>
        )}
      </div>
      <ProveAgain error={codes.error} onProved={() => codes.mutate()} />
      <ProveAgain error={remove.error} onProved={() => remove.mutate()} />
    </section>
  );
}

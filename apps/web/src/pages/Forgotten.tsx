import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { request } from '../api/client';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import styles from './SignIn.module.css';

/** Asks for a link by mail. Whether anybody has the address is not told. */
export function Forgotten() {
  const { t } = useLingui();
  const ask = useMutation({
    mutationFn: (email: string) => request<undefined>('/session/forgotten', { method: 'POST', body: { email } }),
  });
  return (
    <div className={layout.page}>
      <PageHeading title={t`Password forgotten`} />
      <p className={layout.lead}>
        <Trans>
          We send a link with which you choose a new password. Setting it ends all sessions; tokens for programs stay.
        </Trans>
      </p>
      <div className={styles.ways}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate(textOf(event.currentTarget, 'email'));
          }}
        >
          <TextInput name="email" type="email" autoComplete="username" required maxLength={254} label={t`E-mail`} />
          <Refusal error={ask.error} />
          {ask.isSuccess && (
            <p role="status">
              <Trans>If somebody has this address here, a mail is on its way. Its link works once, for an hour.</Trans>
            </p>
          )}
          <div>
            <Button type="submit" kind="primary" disabled={ask.isPending}>
              <Trans>Send the link</Trans>
            </Button>
          </div>
        </form>
      </div>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { request } from '../api/client';
import { fieldDetail } from '../api/field-words';
import { Problem } from '../api/problem';
import { sessionQuery } from '../api/queries';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import styles from './SignIn.module.css';

/** The page behind a link that works once: choose a password, and be signed in. */
export function SetPassword() {
  const { t } = useLingui();
  const { token } = useParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const redeem = useMutation({
    mutationFn: (password: string) => request('/session/link', { method: 'POST', body: { token, password } }),
    onSuccess: async () => {
      client.clear();
      await navigate((await client.query(sessionQuery)) ? '/' : '/sign-in');
    },
  });
  const fields = redeem.error instanceof Problem ? redeem.error.fields : [];
  const weak = fieldDetail(fields, '/password');
  const stale = redeem.error instanceof Problem && redeem.error.code === 'LINK_NOT_VALID';
  return (
    <div className={layout.page}>
      <PageHeading title={t`Choose your password`} />
      <p className={layout.lead}>
        <Trans>The link that brought you here works once. With the password you sign in from now on.</Trans>
      </p>
      <div className={styles.ways}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            redeem.mutate(textOf(event.currentTarget, 'password'));
          }}
        >
          <TextInput
            name="password"
            type="password"
            autoComplete="new-password"
            required
            minLength={15}
            label={t`New password`}
            hint={t`At least 15 characters. A few words in a row are easy to keep in mind.`}
            error={weak}
          />
          {!weak && <Refusal error={redeem.error} />}
          {stale && (
            <p className={layout.small}>
              <Link to="/forgotten">
                <Trans>Password forgotten?</Trans>
              </Link>
            </p>
          )}
          <div>
            <Button type="submit" kind="primary" disabled={redeem.isPending}>
              <Trans>Save and sign in</Trans>
            </Button>
          </div>
        </form>
      </div>
    </div>
  );
}

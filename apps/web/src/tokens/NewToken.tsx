import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckChoices } from '../form/Choices';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { ProveAgain } from '../sign-in/ProveAgain';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from '../pages/SignIn.module.css';
import { makeToken, OFFERED_SCOPES, tokensQuery, type WantedToken } from './tokens';

/** Makes a token and shows it this once. */
export function NewToken() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [scopes, setScopes] = useState<(typeof OFFERED_SCOPES)[number][]>(['needs:read']);
  const make = useMutation({
    mutationFn: makeToken,
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  if (make.data) {
    return (
      <div className={styles.form} role="status">
        <p>
          <Trans>Copy the token now; it is shown this once.</Trans>
        </p>
        <p className={layout.scroll}>
          <code dir="ltr">{make.data.token}</code>
        </p>
        <div>
          <Button onClick={() => make.reset()}>
            <Trans>Done</Trans>
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={layout.section}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const wanted: WantedToken = { name: textOf(form, 'name'), scopes, days: Number(textOf(form, 'days')) };
          make.mutate(wanted);
        }}
      >
        <TextInput name="name" required maxLength={100} autoComplete="off" label={t`What it is for`} />
        <TextInput
          name="days"
          type="number"
          min={1}
          max={366}
          defaultValue={90}
          required
          label={t`For how many days`}
        />
        <CheckChoices
          label={t`What it may do`}
          options={OFFERED_SCOPES.map((value) => ({ value, label: <code dir="ltr">{value}</code> }))}
          value={scopes}
          onChange={setScopes}
        />
        <div>
          <Button type="submit" kind="primary" disabled={make.isPending || scopes.length === 0}>
            <Trans>Make a token</Trans>
          </Button>
        </div>
      </form>
      <ProveAgain error={make.error} onProved={() => make.variables && make.mutate(make.variables)} />
    </div>
  );
}

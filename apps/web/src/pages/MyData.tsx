import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { request } from '../api/client';
import { Problem } from '../api/problem';
import { Refusal } from '../match/Refusal';
import styles from '../parties/Parties.module.css';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** What is kept of the person who is signed in: to take away, and to have erased. */
export function MyData() {
  const { t } = useLingui();
  return (
    <div className={layout.page}>
      <PageHeading title={t`Your data`} />
      <section className={layout.section}>
        <p className={layout.lead}>
          <Trans>
            Your name, your address, your functions, your sessions and tokens, and what you did here. Passwords and
            secrets are kept as digests only and are not in it.
          </Trans>
        </p>
        <div>
          <a href="/api/v1/people/me/export" download="tandem-my-data.json">
            <Trans>Download all of it</Trans>
          </a>
        </div>
        <p className={layout.small}>
          <Link to="/terms">
            <Trans>Terms of use</Trans>
          </Link>
        </p>
      </section>
      <Erase />
    </div>
  );
}

/** It cannot be undone, so it asks once more; and again where nobody would be left who signs. */
function Erase() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [last, setLast] = useState(false);
  const erase = useMutation({
    mutationFn: () => request('/people/me/erase', { method: 'POST', body: { sure: 'erase', confirm: last } }),
    onSuccess: async () => {
      await navigate('/sign-in');
      client.clear();
    },
    onError: (error) => {
      setLast(error instanceof Problem && error.code === 'LAST_ENDORSER');
    },
  });
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Leave, and have it erased</Trans>
      </h2>
      <p className={layout.lead}>
        <Trans>
          Your name, your address and every way to sign in are erased, and your functions end. Needs and offers belong
          to your organisation and stay; the audit trail stays too, and no longer says who you were. Hand over first
          what others should go on with.
        </Trans>
      </p>
      {asking ? (
        <div className={styles.form}>
          <p>
            <Trans>Erase everything that says who you are, now? This cannot be undone.</Trans>
          </p>
          <Refusal error={erase.error} />
          <div className={layout.row}>
            <Button kind="primary" disabled={erase.isPending} onClick={() => erase.mutate()}>
              {last ? <Trans>Erase it all the same</Trans> : <Trans>Erase now</Trans>}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              <Trans>Back</Trans>
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button onClick={() => setAsking(true)}>
            <Trans>Erase my data</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

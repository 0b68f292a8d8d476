import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { request } from '../api/client';
import { fieldDetail } from '../api/field-words';
import { Problem } from '../api/problem';
import { sessionQuery } from '../api/queries';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { useFormats } from '../i18n/format';
import { AcceptButtons } from '../identity-providers/ProviderButtons';
import { OrganisationName } from '../i18n/OrganisationName';
import { useRoleName } from '../i18n/roles';
import { Refusal } from '../match/Refusal';
import { invitationQuery } from '../parties/queries';
import type { InvitationShown } from '../parties/types';
import { Await } from '../ui/Await';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';
import styles from './SignIn.module.css';

/** The page behind an invitation: who invites to what, and the way in. */
export function Invitation() {
  const { t } = useLingui();
  const { token = '' } = useParams();
  const invitation = useQuery(invitationQuery(token));
  const { error } = invitation;
  if (error instanceof Problem && error.code === 'INVITATION_NOT_VALID') {
    return (
      <div className={layout.page}>
        <PageHeading title={t`This invitation has ended`} />
        <Empty title={<Trans>It was used, withdrawn or replaced, or a week has passed</Trans>}>
          <Trans>Ask whoever invited you for a new one. If you have accepted it already, sign in.</Trans>
        </Empty>
        <div>
          <ButtonLink to="/sign-in">
            <Trans>Sign in</Trans>
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <Await page query={invitation}>
      {(shown) => <Loaded token={token} shown={shown} />}
    </Await>
  );
}

function Loaded({ token, shown }: { token: string; shown: InvitationShown }) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const { day } = useFormats();
  const { organisation, invitedBy, maskedEmail } = shown;
  const role = roleName(shown.role);
  const until = day(shown.expiresAt);
  return (
    <div className={layout.page}>
      <PageHeading title={t`Your invitation`} />
      <p className={layout.lead}>
        <Trans>
          You are invited to serve in <OrganisationName organisation={organisation} /> as: {role}.
        </Trans>{' '}
        {invitedBy !== null && (
          <Trans>
            <bdi>{invitedBy}</bdi> invited you.
          </Trans>
        )}{' '}
        <Trans>
          The invitation was sent to <bdi>{maskedEmail}</bdi> and works until {until}.
        </Trans>
      </p>
      <div className={styles.ways}>{shown.hasAccount ? <Join token={token} /> : <Accept token={token} />}</div>
    </div>
  );
}

/** Goes in as whoever is signed in now. */
function useEnter() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    client.clear();
    await client.query(sessionQuery);
    await navigate('/');
  };
}

function Accept({ token }: { token: string }) {
  const { t } = useLingui();
  const enter = useEnter();
  const accept = useMutation({
    mutationFn: async (body: { name: string; password: string }) => {
      const { email } = await request<{ email: string }>(`/invitations/${token}/accept`, { method: 'POST', body });
      return request('/session', { method: 'POST', body: { email, password: body.password } });
    },
    onSuccess: enter,
  });
  const fields = accept.error instanceof Problem ? accept.error.fields : [];
  const [name, password] = [fieldDetail(fields, '/name'), fieldDetail(fields, '/password')];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        accept.mutate({ name: textOf(form, 'name'), password: textOf(form, 'password') });
      }}
    >
      <TextInput name="name" autoComplete="name" required maxLength={200} label={t`Your name`} error={name} />
      <TextInput
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={15}
        label={t`Choose a password`}
        hint={t`At least 15 characters. A few words in a row are easy to keep in mind.`}
        error={password}
      />
      {!name && !password && <Refusal error={accept.error} />}
      <div>
        <Button type="submit" kind="primary" disabled={accept.isPending}>
          <Trans>Accept and sign in</Trans>
        </Button>
      </div>
      <AcceptButtons token={token} />
    </form>
  );
}

function Join({ token }: { token: string }) {
  const session = useQuery(sessionQuery).data;
  const email = session?.person.email;
  const enter = useEnter();
  const join = useMutation({
    mutationFn: () => request<undefined>(`/invitations/${token}/join`, { method: 'POST', body: {} }),
    onSuccess: enter,
  });
  if (!session) {
    return (
      <div className={styles.form}>
        <p>
          <Trans>There is an account with this address. Sign in with it, and accept then.</Trans>
        </p>
        <div>
          <ButtonLink kind="primary" to={`/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`}>
            <Trans>Sign in</Trans>
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <p>
        <Trans>
          You are signed in as <bdi>{email}</bdi>.
        </Trans>
      </p>
      <Refusal error={join.error} />
      <div>
        <Button kind="primary" disabled={join.isPending} onClick={() => join.mutate()}>
          <Trans>Accept the invitation</Trans>
        </Button>
      </div>
    </div>
  );
}

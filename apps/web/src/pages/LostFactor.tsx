import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** What to do when phone or security key are gone; for who cannot get in any more, so that it needs no session. */
export function LostFactor() {
  const { t } = useLingui();
  return (
    <div className={layout.page}>
      <PageHeading title={t`When your second step is lost`} />
      <ol className={layout.steps}>
        <li>
          <Trans>
            Use a recovery code in the place of the code: you were given ten of them when you set up the app. Then set
            up another app.
          </Trans>
        </li>
        <li>
          <Trans>Or sign in with a passkey on another device, if you have one.</Trans>
        </li>
        <li>
          <Trans>
            If you have neither, ask the secretariat in person or by telephone, not by mail. It makes sure that it is
            you, through your organisation, and resets the second step. You are told by mail.
          </Trans>
        </li>
        <li>
          <Trans>Sign in with your password. Tandem then asks you to set up a new second step.</Trans>
        </li>
      </ol>
      <p className={layout.lead}>
        <Trans>
          If your phone was stolen, choose a new password at once, and end the sessions that you do not know. The
          secretariat never asks you for a password or a code.
        </Trans>
      </p>
      <p>
        <Link to="/forgotten">
          <Trans>Password forgotten?</Trans>
        </Link>
      </p>
    </div>
  );
}

import { Trans } from '@lingui/react/macro';

/** Why nothing can be done here any more by those who did not end it. */
export function EndedByOther() {
  return (
    <p>
      <Trans>The other side ended this. Only it can begin again.</Trans>
    </p>
  );
}

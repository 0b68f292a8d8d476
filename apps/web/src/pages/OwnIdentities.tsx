import { Trans, useLingui } from '@lingui/react/macro';
import { LinkedSignIns } from '../identity-providers/LinkedSignIns';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** By which accounts at organisations whoever is signed in may come in. */
export function OwnIdentities() {
  const { t } = useLingui();
  return (
    <div className={layout.page}>
      <PageHeading title={t`Your organisation’s sign-in`} />
      <p className={layout.lead}>
        <Trans>
          Once it is linked, the account that your organisation gave you opens this one too. You are told by mail
          whenever one is linked or unlinked.
        </Trans>
      </p>
      <LinkedSignIns />
    </div>
  );
}

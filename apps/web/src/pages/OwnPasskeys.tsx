import { useLingui } from '@lingui/react/macro';
import { Passkeys } from '../passkeys/Passkeys';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** The passkeys of whoever is signed in. */
export function OwnPasskeys() {
  const { t } = useLingui();
  return (
    <div className={layout.page}>
      <PageHeading title={t`Passkeys`} />
      <Passkeys />
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

export function NotFound() {
  const { t } = useLingui();
  return (
    <div className={layout.page}>
      <PageHeading title={t`There is no page at this address`} />
      <p className={layout.lead}>
        <Trans>
          Part of the address may have been lost when it was copied. Needs, offers and projects can be found from their
          lists.
        </Trans>
      </p>
      <div>
        <ButtonLink to="/" kind="primary">
          <Trans>To your start page</Trans>
        </ButtonLink>
      </div>
    </div>
  );
}

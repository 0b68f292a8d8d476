import { useLingui as useCatalog } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useViewer } from '../app/session';
import styles from '../exchange/Exchange.module.css';
import { importPages, type Import } from '../exchange/imports';
import { UploadForm } from '../exchange/UploadForm';
import { importStates } from '../exchange/words';
import { useFormats } from '../i18n/format';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** Needs or offers out of files: a new file, and those that were sent before. */
export function Imports() {
  const { t } = useLingui();
  const { desk, membership } = useViewer();
  const imports = useInfiniteQuery(importPages);
  const kind = desk === 'donor' ? 'offer' : 'need';
  if (!membership || (desk !== 'state' && desk !== 'donor')) {
    return (
      <div className={layout.page}>
        <PageHeading title={t`Imports`} />
        <Empty title={<Trans>Nothing can be taken in here</Trans>}>
          <Trans>States take in needs from files, and donors offers. Act for one of them to do so.</Trans>
        </Empty>
      </div>
    );
  }
  return (
    <div className={layout.page}>
      <PageHeading title={kind === 'need' ? t`Take in needs from a file` : t`Take in offers from a file`} />
      <UploadForm kind={kind} organisationId={membership.organisation.id} />
      <section className={layout.section} aria-labelledby="earlier">
        <h2 id="earlier">
          <Trans>Files sent before</Trans>
        </h2>
        <Await query={imports}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <p className={layout.lead}>
                <Trans>
                  None yet. A file stays here for 90 days after it was taken in, and can be undone that long.
                </Trans>
              </p>
            ) : (
              <ul>
                {items.map((one) => (
                  <Row key={one.id} of={one} />
                ))}
              </ul>
            );
          }}
        </Await>
        <More query={imports} />
      </section>
    </div>
  );
}

function Row({ of }: { of: Import }) {
  const { i18n } = useCatalog();
  const { moment } = useFormats();
  return (
    <li className={styles.row}>
      <Link to={`/imports/${of.id}`}>
        <bdi>{of.name}</bdi>
      </Link>
      <span>{i18n._(importStates[of.state].id)}</span>
      <span className={layout.small}>
        <bdi>{moment(of.createdAt)}</bdi>
      </span>
    </li>
  );
}

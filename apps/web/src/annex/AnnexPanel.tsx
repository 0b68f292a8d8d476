import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import type { RecordPath } from '../attachments/attachments';
import { AudienceTag } from '../audience/AudienceTag';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import type { Annex, AnnexAction } from './annex';
import { AnnexText } from './AnnexText';
import styles from './Annex.module.css';
import { DestroyAnnex } from './DestroyAnnex';
import { Holders } from './Holders';
import { Looks } from './Looks';
import { WriteAnnex } from './WriteAnnex';

interface Props {
  record: RecordPath;
  /** Left out where the viewer may not know whether there is one. */
  annex: Annex | undefined;
}

/** The sealed annex of a need or an offer: that it is there, and for its holders the way in. */
export function AnnexPanel({ record, annex }: Props) {
  const { t } = useLingui();
  if (!annex) return null;
  const may = (action: AnnexAction) => annex.availableActions.includes(action);
  if (!annex.exists && !may('write')) return null;
  return (
    <section className={layout.section} aria-label={t`Sealed annex`}>
      <div className={layout.sectionHead}>
        <h2>
          <Trans>Sealed annex</Trans>
        </h2>
        <AudienceTag from="sealed" />
      </div>
      {annex.exists ? (
        <>
          <Held annex={annex} />
          {may('open') && <AnnexText record={record} mayWrite={may('write')} />}
        </>
      ) : (
        <FirstText record={record} />
      )}
      {may('name_holders') && <Holders record={record} annex={annex} />}
      {may('see_looks') && <Looks record={record} exists={annex.exists} />}
      {may('destroy') && <DestroyAnnex record={record} isLost={!may('open')} />}
    </section>
  );
}

function Held({ annex: { count, items } }: { annex: Annex }) {
  const { list } = useFormats();
  const names = list(items.map(({ name }) => name));
  return (
    <p className={styles.held}>
      <LockKeyhole size={18} strokeWidth={1.75} aria-hidden />
      {items.length > 0 ? (
        <Trans>Held by {names}.</Trans>
      ) : (
        <span>
          <Plural value={count} one="One named person holds it." other="# named people hold it." />{' '}
          <Trans>It is encrypted; its owner alone names who may open it.</Trans>
        </span>
      )}
    </p>
  );
}

/** Before there is one: what it is for. */
function FirstText({ record }: { record: RecordPath }) {
  const [writing, setWriting] = useState(false);
  return (
    <>
      <p className={layout.lead}>
        <Trans>
          Put here what must not leak: places, numbers, names. It is encrypted, and only people whom you name can open
          it. Each opening is recorded and shown to you. Others see that an annex exists, never what it says.
        </Trans>
      </p>
      {writing ? (
        <WriteAnnex record={record} before={null} onDone={() => setWriting(false)} />
      ) : (
        <div>
          <Button onClick={() => setWriting(true)}>
            <Trans>Write an annex</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

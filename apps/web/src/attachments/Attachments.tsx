import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { AudienceTag } from '../audience/AudienceTag';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { AttachForm } from './AttachForm';
import { AttachmentRow } from './AttachmentRow';
import { attachmentsQuery, type RecordPath } from './attachments';

/** The files of a need or an offer; whoever works on it may add some and take them away. */
export function Attachments({ record, editable }: { record: RecordPath; editable: boolean }) {
  const { t } = useLingui();
  const attachments = useQuery(attachmentsQuery(record));
  // What one neither has nor may add needs no heading.
  if (!editable && !attachments.data?.length) return null;
  return (
    <section className={layout.section} aria-label={t`Files`}>
      <div className={layout.sectionHead}>
        <h2>
          <Trans>Files</Trans>
        </h2>
        <AudienceTag from="parties" />
      </div>
      <Await query={attachments}>
        {(items) =>
          items.length === 0 ? (
            <p className={layout.lead}>
              <Trans>
                There are no files yet. A plan, an inventory without places, or a letter of endorsement helps the other
                side decide. It reads them once both have agreed to talk; each is checked before anybody can save it.
              </Trans>
            </p>
          ) : (
            <ul>
              {items.map((attachment) => (
                <AttachmentRow key={attachment.id} record={record} attachment={attachment} editable={editable} />
              ))}
            </ul>
          )
        }
      </Await>
      {editable && <AttachForm record={record} />}
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormats } from '../i18n/format';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import {
  addressOf,
  attachmentsQuery,
  removeAttachment,
  type Attachment,
  type Reason,
  type RecordPath,
} from './attachments';
import styles from './Attachments.module.css';

interface Props {
  record: RecordPath;
  attachment: Attachment;
  editable: boolean;
}

/** One file: to be saved once it is checked, or why it was not accepted. */
export function AttachmentRow({ record, attachment, editable }: Props) {
  const { t } = useLingui();
  const { number } = useFormats();
  const client = useQueryClient();
  const { id, name, size, sealed, state, refusedBecause } = attachment;
  const remove = useMutation({
    mutationFn: () => removeAttachment(id),
    onSuccess: () => client.invalidateQueries({ queryKey: attachmentsQuery(record).queryKey }),
  });
  const kibibytes = number(Math.ceil(size / 1_024));
  return (
    <li className={styles.row}>
      <div className={layout.sectionHead}>
        {state === 'clean' ? (
          <a href={addressOf(attachment)} download={name}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        {editable && (
          <Button
            kind="quiet"
            disabled={remove.isPending}
            aria-label={t`Remove ${name}`}
            onClick={() => remove.mutate()}
          >
            <Trans>Remove</Trans>
          </Button>
        )}
      </div>
      <p className={`${styles.facts} ${layout.small}`}>
        <span>
          <Trans>{kibibytes} KiB</Trans>
        </span>
        {sealed && (
          <span>
            <Trans>Encrypted, for your organisation only</Trans>
          </span>
        )}
        {state === 'quarantine' && (
          <span role="status">
            <Trans>Being checked</Trans>
          </span>
        )}
        {refusedBecause && (
          <span>
            <Trans>Not accepted:</Trans> <WhyRefused because={refusedBecause} />
          </span>
        )}
      </p>
      <Refusal error={remove.error} />
    </li>
  );
}

function WhyRefused({ because }: { because: Reason }) {
  switch (because) {
    case 'ACTIVE_CONTENT':
      return <Trans>it contains a program, a macro or another file.</Trans>;
    case 'ARCHIVE':
      return <Trans>it unpacks to too much, or is damaged.</Trans>;
    case 'PICTURE_TOO_LARGE':
      return <Trans>the picture has too many pixels.</Trans>;
    case 'KNOWN_MALWARE':
      return <Trans>it contains known malware.</Trans>;
    case 'TRAILING_DATA':
      return <Trans>something is hidden behind its end.</Trans>;
    case 'TYPE':
      return <Trans>its content is not what its name says.</Trans>;
  }
}

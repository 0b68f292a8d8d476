import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { TextInput } from '../form/TextInput';
import { useFormats } from '../i18n/format';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { attachmentsQuery, type RecordPath } from './attachments';
import styles from './Attachments.module.css';
import { ACCEPTED, refusedBefore, upload } from './upload';

/** Sends one file, open to the parties or for one's own organisation only. */
export function AttachForm({ record }: { record: RecordPath }) {
  const { t } = useLingui();
  const sealedId = useId();
  const client = useQueryClient();
  const [refused, setRefused] = useState<ReturnType<typeof refusedBefore>>(null);
  const [share, setShare] = useState(0);
  const add = useMutation({
    mutationFn: ({ file, sealed }: { file: File; sealed: boolean }) => upload(record, file, sealed, setShare),
    onMutate: () => setShare(0),
    onSuccess: () => client.invalidateQueries({ queryKey: attachmentsQuery(record).queryKey }),
  });
  const why = {
    type: t`This kind of file is not accepted. Send a PDF, PNG, JPEG, Word, Excel, CSV or text file.`,
    too_large: t`This file is larger than 10 MiB.`,
    empty: t`This file is empty.`,
  };
  return (
    <form
      className={layout.section}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const data = new FormData(form);
        const file = data.get('file');
        if (file instanceof File && !refused)
          add.mutate({ file, sealed: data.has('sealed') }, { onSuccess: () => form.reset() });
      }}
    >
      <TextInput
        name="file"
        type="file"
        required
        accept={ACCEPTED.join()}
        label={t`Add a file`}
        hint={t`PDF, PNG, JPEG, Word, Excel, CSV or text, at most 10 MiB. Both sides read it once contacts are open.`}
        error={refused ? why[refused] : undefined}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          setRefused(file ? refusedBefore(file) : null);
          add.reset();
        }}
      />
      {!record.startsWith('matches/') && (
        <label htmlFor={sealedId} className={styles.sealed}>
          <input id={sealedId} type="checkbox" name="sealed" />
          <Trans>Encrypt it, for our organisation only</Trans>
        </label>
      )}
      <div>
        <Button type="submit" disabled={add.isPending || refused !== null}>
          <Trans>Add the file</Trans>
        </Button>
      </div>
      {add.isPending && <Progress share={share} />}
      <Refusal error={add.error} />
    </form>
  );
}

function Progress({ share }: { share: number }) {
  const { t } = useLingui();
  const { percent } = useFormats();
  const gone = percent(share);
  return (
    <div className={styles.progress}>
      <progress aria-label={t`How much of the file is sent`} value={share} max={1} />
      <span className={layout.small}>
        {share < 1 ? <Trans>{gone} sent</Trans> : <Trans>Sent; waiting for the answer</Trans>}
      </span>
    </div>
  );
}

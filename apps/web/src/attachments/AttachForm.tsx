import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { TextInput } from '../form/TextInput';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { attach, attachmentsQuery, type RecordPath } from './attachments';
import styles from './Attachments.module.css';

const LARGEST = 10 * 1024 * 1024;

/** Sends one file, open to the parties or for one's own organisation only. */
export function AttachForm({ record }: { record: RecordPath }) {
  const { t } = useLingui();
  const sealedId = useId();
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: ({ file, sealed }: { file: File; sealed: boolean }) => attach(record, file, sealed),
    onSuccess: () => client.invalidateQueries({ queryKey: attachmentsQuery(record).queryKey }),
  });
  return (
    <form
      className={layout.section}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const data = new FormData(form);
        const file = data.get('file');
        if (file instanceof File)
          add.mutate(
            { file, sealed: data.has('sealed') },
            {
              onSuccess: () => {
                form.reset();
              },
            },
          );
      }}
    >
      <TextInput
        name="file"
        type="file"
        required
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt"
        label={t`Add a file`}
        hint={t`PDF, PNG, JPEG, Word, Excel, CSV or text, at most 10 MiB. Both sides read it once contacts are open.`}
        onChange={({ currentTarget }) => {
          const tooLarge = (currentTarget.files?.[0]?.size ?? 0) > LARGEST;
          currentTarget.setCustomValidity(tooLarge ? t`This file is larger than 10 MiB.` : '');
        }}
      />
      <label htmlFor={sealedId} className={styles.sealed}>
        <input id={sealedId} type="checkbox" name="sealed" />
        <Trans>Encrypt it, for our organisation only</Trans>
      </label>
      <div>
        <Button type="submit" disabled={add.isPending}>
          <Trans>Add the file</Trans>
        </Button>
      </div>
      <Refusal error={add.error} />
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AttachmentRow } from '../../attachments/AttachmentRow';
import { attachmentsQuery, type RecordPath } from '../../attachments/attachments';
import { ACCEPTED, refusedBefore, upload } from '../../attachments/upload';
import { TextInput } from '../../form/TextInput';
import { Refusal } from '../../match/Refusal';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import styles from '../Project.module.css';
import { Section } from '../Section';
import type { LivingProject } from '../types';

/** The files of a project, which reports and payments name; both sides read and add them. */
export function Files({ project, editable }: { project: LivingProject; editable: boolean }) {
  const { t } = useLingui();
  const record: RecordPath = `projects/${project.id}`;
  const files = useQuery(attachmentsQuery(record));
  return (
    <Section id="files" title={t`Files`} project={project}>
      <Await query={files}>
        {(items) =>
          items.length === 0 ? (
            <p className={styles.none}>
              <Trans>No file yet. Reports, proofs of payment and plans belong here; both sides read them.</Trans>
            </p>
          ) : (
            <ul>
              {items.map((file) => (
                <AttachmentRow key={file.id} record={record} attachment={file} editable={editable} />
              ))}
            </ul>
          )
        }
      </Await>
      {editable && <AddFile record={record} />}
    </Section>
  );
}

function AddFile({ record }: { record: RecordPath }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [refused, setRefused] = useState<ReturnType<typeof refusedBefore>>(null);
  const add = useMutation({
    mutationFn: (file: File) => upload(record, file, false, () => undefined),
    onSuccess: () => client.invalidateQueries({ queryKey: attachmentsQuery(record).queryKey }),
  });
  const why = {
    type: t`This kind of file is not accepted. Send a PDF, PNG, JPEG, Word, Excel, CSV or text file.`,
    too_large: t`This file is larger than 10 MiB.`,
    empty: t`This file is empty.`,
  };
  return (
    <form
      className={styles.acts}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const file = new FormData(form).get('file');
        if (file instanceof File && !refused) add.mutate(file, { onSuccess: () => form.reset() });
      }}
    >
      <TextInput
        name="file"
        type="file"
        required
        accept={ACCEPTED.join()}
        label={t`Add a file`}
        hint={t`PDF, PNG, JPEG, Word, Excel, CSV or text, at most 10 MiB. It is checked before anybody can save it.`}
        error={refused ? why[refused] : undefined}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          setRefused(file ? refusedBefore(file) : null);
          add.reset();
        }}
      />
      <div>
        <Button type="submit" disabled={add.isPending || refused !== null}>
          <Trans>Add the file</Trans>
        </Button>
      </div>
      <Refusal error={add.error} />
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { TextInput } from '../form/TextInput';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './Exchange.module.css';
import { refusedFile, sendImport, templateAddress, type ImportKind } from './imports';

/** Chooses a file of needs or offers; what would come of it is shown before anything is made. */
export function UploadForm({ kind, organisationId }: { kind: ImportKind; organisationId: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [refused, setRefused] = useState<ReturnType<typeof refusedFile>>(null);
  const send = useMutation({
    mutationFn: (file: File) => sendImport(file, kind, organisationId),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: ['imports'] });
      await navigate(`/imports/${id}`);
    },
  });
  const why = {
    type: t`Choose a file that ends in .csv, .xlsx or .json.`,
    too_large: t`This file is larger than 2 MiB. Divide it into several.`,
    empty: t`This file is empty.`,
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const file = new FormData(event.currentTarget).get('file');
        if (file instanceof File && !refused) send.mutate(file);
      }}
    >
      <p className={layout.lead}>
        <Trans>
          Begin with a template: it has a column for each entry and one row as an example. Rows become drafts of your
          organisation; nothing is posted by itself.
        </Trans>
      </p>
      <p className={layout.row}>
        <a href={templateAddress(kind, 'xlsx')} download>
          <Trans>Template for Excel</Trans>
        </a>
        <a href={templateAddress(kind, 'csv')} download>
          <Trans>Template as CSV</Trans>
        </a>
      </p>
      <TextInput
        name="file"
        type="file"
        required
        accept=".csv,.xlsx,.json"
        label={t`File`}
        hint={t`CSV, Excel or JSON; at most 2 MiB and 2,000 rows.`}
        error={refused ? why[refused] : undefined}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          setRefused(file ? refusedFile(file) : null);
          send.reset();
        }}
      />
      <div>
        <Button type="submit" kind="primary" disabled={send.isPending || refused !== null}>
          <Upload size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Look through the file</Trans>
        </Button>
      </div>
      <Refusal error={send.error} />
    </form>
  );
}

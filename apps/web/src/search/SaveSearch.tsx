import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../api/client';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import { savedSearchesQuery, type SavedSearch } from './search';
import styles from './Search.module.css';

/** Keeps what is sought under a name, and has its owner told of what is new. */
export function SaveSearch({ sought }: { sought: URLSearchParams }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const save = useMutation({
    mutationFn: (wanted: { name: string; notify: boolean }) =>
      request<SavedSearch>('/saved-searches', { method: 'POST', body: { ...Object.fromEntries(sought), ...wanted } }),
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries({ queryKey: savedSearchesQuery.queryKey });
    },
  });
  if (!open) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>
          <Trans>Save this search</Trans>
        </Button>
      </div>
    );
  }
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        save.mutate({ name: textOf(form, 'name').trim(), notify: new FormData(form).has('notify') });
      }}
    >
      <TextInput name="name" required maxLength={100} dir="auto" label={t`Name of the search`} autoFocus />
      <label className={styles.notify}>
        <input type="checkbox" name="notify" defaultChecked />
        <Trans>Tell me when something new fits</Trans>
      </label>
      <div className={styles.words}>
        <Button type="submit" kind="primary" disabled={save.isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button onClick={() => setOpen(false)}>
          <Trans>Back</Trans>
        </Button>
      </div>
      <Refusal error={save.error} />
    </form>
  );
}

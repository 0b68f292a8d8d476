import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../api/field-words';
import { Problem } from '../api/problem';
import type { RecordPath } from '../attachments/attachments';
import { TextArea } from '../form/TextArea';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import type { OpenedAnnex } from './annex';
import { useChangeAnnex } from './useAnnex';

interface Props {
  record: RecordPath;
  /** What was read; null for the first text. */
  before: OpenedAnnex | null;
  onDone: () => void;
}

/** What is typed stays on this page: no draft is kept, and no spell checker is asked. */
export function WriteAnnex({ record, before, onDone }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState(before?.text ?? '');
  const change = useChangeAnnex(record);
  const { error } = change;
  const detail = error instanceof Problem ? fieldDetail(error.fields, '/text') : undefined;
  return (
    <form
      className={layout.section}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ what: 'write', text, version: before?.version ?? null }, { onSuccess: onDone });
      }}
    >
      <TextArea
        label={t`Text of the annex`}
        hint={t`It is encrypted when you save it. Until then it is kept nowhere but here.`}
        spellCheck={false}
        autoComplete="off"
        required
        maxLength={100_000}
        value={text}
        error={detail}
        onChange={(event) => setText(event.target.value)}
      />
      {!detail && <Refusal error={error} />}
      <div className={layout.row}>
        <Button type="submit" disabled={change.isPending}>
          <Trans>Encrypt and save</Trans>
        </Button>
        <Button kind="quiet" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}

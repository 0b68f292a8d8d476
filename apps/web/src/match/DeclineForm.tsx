import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { DeclineReason } from '../api/types';
import { TextArea } from '../form/TextArea';
import { declineReasons, useLabels } from '../i18n/labels';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import styles from './DeclineForm.module.css';
import { Refusal } from './Refusal';

const codes = Object.keys(declineReasons) as DeclineReason[];

interface Props {
  busy: boolean;
  error: Error | null;
  onCancel: () => void;
  onDecline: (reason: DeclineReason, shareReason: boolean, note: string) => void;
}

/** Asks why, since a reason teaches both the other side and the ranking. */
export function DeclineForm({ busy, error, onCancel, onDecline }: Props) {
  const { t } = useLingui();
  const { say } = useLabels();
  const [reason, setReason] = useState<DeclineReason>('policy');
  const [share, setShare] = useState(true);
  const [note, setNote] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDecline(reason, share, note.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <fieldset className={styles.reasons}>
        <legend>
          <Trans>Why do you decline?</Trans>
        </legend>
        {codes.map((code) => (
          <label key={code} className={styles.choice}>
            <input
              type="radio"
              name="reason"
              checked={reason === code}
              onChange={() => {
                setReason(code);
              }}
            />
            {say(declineReasons[code])}
          </label>
        ))}
      </fieldset>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={share}
          onChange={(event) => {
            setShare(event.target.checked);
          }}
        />
        <Trans>Tell the other side the reason</Trans>
      </label>
      <TextArea
        label={t`A note (if you want to say more)`}
        hint={share ? t`The other side reads it with the reason.` : t`Only your organisation reads it.`}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Refusal error={error} />
      <div className={layout.row}>
        <Button type="submit" kind="primary" disabled={busy}>
          <Trans>Decline</Trans>
        </Button>
        <Button onClick={onCancel}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </form>
  );
}

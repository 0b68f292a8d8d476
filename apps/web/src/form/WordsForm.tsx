import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { TextArea } from './TextArea';

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  /** What the button says that sends it. */
  send: ReactNode;
  most: number;
  optional?: boolean;
  busy: boolean;
  error: Error | null;
  onSend: (text: string) => void;
  onBack?: (() => void) | undefined;
  /** Fields above the text. */
  children?: ReactNode;
}

/** A few words with an act: a question, an answer, a reason. */
export function WordsForm(props: Props) {
  const { label, hint, send, most, optional = false, busy, error, onSend, onBack, children } = props;
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return (
    <form
      ref={form}
      className={layout.section}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack?.();
      }}
    >
      {children}
      <TextArea
        label={label}
        hint={hint}
        maxLength={most}
        required={!optional}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Refusal error={error} />
      <div className={layout.row}>
        <Button type="submit" kind="primary" disabled={busy}>
          {send}
        </Button>
        {onBack && (
          <Button kind="quiet" onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
        )}
      </div>
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Need } from '../api/types';
import { TextInput } from '../form/TextInput';
import { WordsForm } from '../form/WordsForm';
import { useStep } from './need-steps';

interface Props {
  need: Need;
  onBack: () => void;
}

/** Withdrawing ends the need for good; the reason is for the secretariat. */
export function WithdrawForm({ need, onBack }: Props) {
  const { t } = useLingui();
  const take = useStep(need);
  return (
    <WordsForm
      label={t`Why (if you want to say it)`}
      hint={t`Only your organisation and the secretariat read them.`}
      send={<Trans>Withdraw for good</Trans>}
      most={2000}
      optional
      busy={take.isPending}
      error={take.error}
      onSend={(reason) => take.mutate({ step: 'withdraw', body: reason ? { reason } : {} })}
      onBack={onBack}
    >
      <p>
        <Trans>Withdraw this need for good? Offers are no longer sought for it.</Trans>
      </p>
    </WordsForm>
  );
}

/** The secretariat asks; the need waits until the State has answered. */
export function AskForm({ need, onBack }: Props) {
  const { t } = useLingui();
  const take = useStep(need);
  return (
    <WordsForm
      label={t`Your question to the State`}
      hint={t`The need waits until it is answered.`}
      send={<Trans>Ask</Trans>}
      most={2000}
      busy={take.isPending}
      error={take.error}
      onSend={(question) => take.mutate({ step: 'ask-clarification', body: { question } }, { onSuccess: onBack })}
      onBack={onBack}
    />
  );
}

/** The secretariat passes a need on to others; here it ends. */
export function ReferForm({ need, onBack }: Props) {
  const { t } = useLingui();
  const take = useStep(need);
  const [to, setTo] = useState('');
  return (
    <WordsForm
      label={t`Why, and what the State should do`}
      send={<Trans>Refer it for good</Trans>}
      most={2000}
      busy={take.isPending}
      error={take.error}
      onSend={(note) => take.mutate({ step: 'refer', body: { to: to.trim(), note } })}
      onBack={onBack}
    >
      <TextInput
        label={t`To whom`}
        dir="auto"
        required
        maxLength={200}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
    </WordsForm>
  );
}

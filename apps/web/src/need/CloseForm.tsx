import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Need } from '../api/types';
import { Select } from '../form/Select';
import { WordsForm } from '../form/WordsForm';
import { useStep } from './need-steps';

/** The State says that its need is met, or met in part. */
export function CloseForm({ need, onBack }: { need: Need; onBack: () => void }) {
  const { t } = useLingui();
  const take = useStep(need);
  const [outcome, setOutcome] = useState<'met' | 'partly_met'>('met');
  return (
    <WordsForm
      label={t`What was reached (if you want to say it)`}
      send={<Trans>Close it for good</Trans>}
      most={2000}
      optional
      busy={take.isPending}
      error={take.error}
      onSend={(note) => take.mutate({ step: 'close', body: note ? { outcome, note } : { outcome } })}
      onBack={onBack}
    >
      <p>
        <Trans>Offers are no longer sought, and talks end. Running projects go on.</Trans>
      </p>
      <Select
        label={t`How far it is met`}
        options={[
          { value: 'met', label: t`Met` },
          { value: 'partly_met', label: t`Partly met` },
        ]}
        value={outcome}
        onChange={setOutcome}
      />
    </WordsForm>
  );
}

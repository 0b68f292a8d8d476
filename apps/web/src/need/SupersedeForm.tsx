import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { needsQuery } from '../api/queries';
import type { Need } from '../api/types';
import { Select } from '../form/Select';
import { WordsForm } from '../form/WordsForm';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { useStep } from './need-steps';

/** Puts another open need of the same organisation in the place of this one. */
export function SupersedeForm({ need, onBack }: { need: Need; onBack: () => void }) {
  const { t } = useLingui();
  const take = useStep(need);
  const [chosen, setChosen] = useState('');
  const own = useQuery(needsQuery(`mine=true&organisation=${need.organisation.id}&status=open&limit=100`));
  return (
    <Await query={own}>
      {({ items }) => {
        const others = items.filter(({ id }) => id !== need.id);
        const by = chosen || (others[0]?.id ?? '');
        if (others.length === 0) {
          return (
            <div className={layout.section}>
              <p>
                <Trans>No other need of your organisation is open. Post the newer one first.</Trans>
              </p>
              <div>
                <Button kind="quiet" onClick={onBack}>
                  <Trans>Back</Trans>
                </Button>
              </div>
            </div>
          );
        }
        return (
          <WordsForm
            label={t`Why (if you want to say it)`}
            send={<Trans>Replace it for good</Trans>}
            most={2000}
            optional
            busy={take.isPending}
            error={take.error}
            onSend={(note) => take.mutate({ step: 'supersede', body: note ? { by, note } : { by } })}
            onBack={onBack}
          >
            <Select
              label={t`The need that takes its place`}
              options={others.map(({ id, reference, title }) => ({ value: id, label: `${reference} · ${title}` }))}
              value={by}
              onChange={setChosen}
            />
          </WordsForm>
        );
      }}
    </Await>
  );
}

import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Membership, Need } from '../../api/types';
import { focusField } from '../../form/focus-field';
import { Refusal } from '../../match/Refusal';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { AdvicePanel } from '../advice/AdvicePanel';
import { draftOf, requestOf, type NeedDraft } from '../draft';
import { NeedForm } from './NeedForm';
import styles from './NeedForm.module.css';
import { ProblemSummary } from './ProblemSummary';

/** Changes a need that others see already: nothing is saved before the button is pressed. */
export function ChangeNeed({ need, membership }: { need: Need; membership: Membership | null }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  // As it was when the form was opened: what others change meanwhile must not be overwritten unseen.
  const [before] = useState(need);
  const [draft, setDraft] = useState(() => draftOf(need));
  const save = useMutation({
    mutationFn: () =>
      request<Need>(`/needs/${before.id}`, { method: 'PATCH', ifMatch: before.version, body: requestOf(draft, true) }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries();
      await navigate(`/needs/${id}`);
    },
  });
  const problems = save.error instanceof Problem ? save.error.fields : [];
  const change = (part: Partial<NeedDraft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <div className={layout.columns}>
      <NeedForm
        formRef={form}
        draft={draft}
        onChange={change}
        fixedCountry={Boolean(membership?.organisation.country)}
        problems={problems}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
        head={problems.length > 0 ? <ProblemSummary fields={problems} /> : <Refusal error={save.error} />}
        acts={
          <div className={styles.bar}>
            <Button type="submit" kind="primary" disabled={save.isPending || save.isSuccess}>
              <Save size={18} strokeWidth={1.75} aria-hidden />
              <Trans>Save the change</Trans>
            </Button>
          </div>
        }
      />
      <AdvicePanel draft={draft} onGo={(pointer) => form.current && focusField(form.current, pointer)} />
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Save, Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../api/client';
import { Problem, Unreachable } from '../../api/problem';
import type { Membership, Need } from '../../api/types';
import { focusField } from '../../form/focus-field';
import { Refusal } from '../../match/Refusal';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { draftAdviceQuery, type AdviceItem } from '../advice/advice';
import { AdvicePanel } from '../advice/AdvicePanel';
import { Conflict } from '../autosave/Conflict';
import { SaveLine } from '../autosave/SaveLine';
import { useAutosave } from '../autosave/useAutosave';
import { draftOf, emptyDraft, requestOf, type NeedDraft } from '../draft';
import { BeginWithExample } from '../templates/BeginWithExample';
import { NeedForm } from './NeedForm';
import styles from './NeedForm.module.css';
import { NeededFirst } from './NeededFirst';
import { ProblemSummary } from './ProblemSummary';

interface Props {
  /** The draft as it was when the page was opened; null: a new one. */
  need: Need | null;
  person: string;
  membership: Membership | null;
  /** Opens the form again: with what the service has, or empty. */
  onAgain: () => void;
}

/** Without these nothing can be submitted; the service says so at their fields. */
const refusedAnyway = ['NO_TITLE', 'NO_THEME', 'NO_COUNTRY'];

/** A draft of a need, saved as it is written. */
export function WriteDraft({ need, person, membership, onAgain }: Props) {
  const { i18n } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const country = membership?.organisation.country ?? null;
  const { saver, state, first, restored } = useAutosave({
    need,
    start: need ? draftOf(need) : emptyDraft(country, i18n.locale),
    person,
    organisation: membership?.organisation.id,
  });
  const [draft, setDraft] = useState(first);

  /** Sends what is still to be sent; a draft in which nothing was typed yet is made then. */
  const saved = async () => {
    if (!saver.held) saver.write(draft);
    const held = await saver.flush();
    if (held) return held;
    if (saver.state.kind === 'refused') throw saver.state.error;
    if (saver.state.kind === 'conflict') return null;
    throw new Unreachable('No answer');
  };
  const neededIn = async (): Promise<AdviceItem[]> => {
    const advice = await client
      .query(draftAdviceQuery(requestOf(draft, false), i18n.locale))
      .catch(() => ({ score: 0, items: [] }));
    const needed = advice.items.filter(({ severity }) => severity === 'needed');
    return needed.some(({ code }) => refusedAnyway.includes(code)) ? [] : needed;
  };
  const leave = async (id: string) => {
    await client.invalidateQueries();
    await navigate(`/needs/${id}`);
  };
  const submit = useMutation({
    mutationFn: async ({ asItIs }: { asItIs: boolean }): Promise<AdviceItem[]> => {
      const held = await saved();
      if (!held) return [];
      const needed = asItIs ? [] : await neededIn();
      if (needed.length > 0) return needed;
      await request<Need>(`/needs/${held.id}/submit`, { method: 'POST', ifMatch: held.version, body: {} });
      await leave(held.id);
      return [];
    },
  });
  const keep = useMutation({
    mutationFn: async () => {
      const held = await saved();
      if (held) await leave(held.id);
    },
  });
  const change = (part: Partial<NeedDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    saver.write(next);
  };

  const anew = () => {
    saver.discard();
    onAgain();
  };

  const error = submit.error ?? keep.error;
  const refused = error ?? (state.kind === 'refused' ? state.error : null);
  const problems = refused instanceof Problem ? refused.fields : [];
  const busy = submit.isPending || keep.isPending;
  const go = (pointer: string) => {
    if (form.current) focusField(form.current, pointer);
  };
  return (
    <div className={layout.columns}>
      <NeedForm
        formRef={form}
        draft={draft}
        onChange={change}
        fixedCountry={country !== null}
        problems={problems}
        onSubmit={(event) => {
          event.preventDefault();
          const { submitter } = event.nativeEvent;
          keep.reset();
          submit.reset();
          if (submitter?.getAttribute('value') === 'save') keep.mutate();
          else submit.mutate({ asItIs: false });
        }}
        head={
          <>
            {state.kind === 'conflict' && <Conflict saver={saver} draft={draft} onTheirs={anew} />}
            {restored && <Restored onAnew={anew} isNew={need === null} />}
            {error && (problems.length > 0 ? <ProblemSummary fields={problems} /> : <Refusal error={error} />)}
            {submit.data && submit.data.length > 0 && (
              <NeededFirst items={submit.data} busy={busy} onGo={go} onSubmit={() => submit.mutate({ asItIs: true })} />
            )}
            <BeginWithExample draft={draft} onChange={change} />
          </>
        }
        acts={
          <div className={styles.bar}>
            <Button type="submit" kind="primary" value="submit" disabled={busy}>
              <Send size={18} strokeWidth={1.75} className="turns" aria-hidden />
              <Trans>Submit</Trans>
            </Button>
            <Button type="submit" value="save" disabled={busy}>
              <Save size={18} strokeWidth={1.75} aria-hidden />
              <Trans>Save as a draft</Trans>
            </Button>
            <SaveLine state={state} />
          </div>
        }
      />
      <AdvicePanel draft={draft} onGo={go} />
    </div>
  );
}

function Restored({ isNew, onAnew }: { isNew: boolean; onAnew: () => void }) {
  return (
    <div className={styles.restored} role="note">
      <p>
        <Trans>This device still held what you typed last and could not send. It stands here again.</Trans>
      </p>
      <Button kind="quiet" onClick={onAnew}>
        {isNew ? <Trans>Begin anew</Trans> : <Trans>Take what is saved instead</Trans>}
      </Button>
    </div>
  );
}

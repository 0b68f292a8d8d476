import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Copy, MessageCircleQuestionMark, PenLine, Replace, Forward, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Need } from '../api/types';
import { Refusal } from '../match/Refusal';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { CloseForm } from './CloseForm';
import { AskForm, ReferForm, WithdrawForm } from './ManageForms';
import { copyNeed } from './need-steps';
import { SupersedeForm } from './SupersedeForm';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

type Act = 'close' | 'supersede' | 'ask_clarification' | 'refer' | 'withdraw';

const forms: Record<Act, (props: { need: Need; onBack: () => void }) => ReactNode> = {
  close: CloseForm,
  supersede: SupersedeForm,
  ask_clarification: AskForm,
  refer: ReferForm,
  withdraw: WithdrawForm,
};

function Name({ act }: { act: Act }) {
  switch (act) {
    case 'close':
      return (
        <>
          <CircleCheck {...icon} />
          <Trans>Close</Trans>
        </>
      );
    case 'supersede':
      return (
        <>
          <Replace {...icon} />
          <Trans>Replace by a newer need</Trans>
        </>
      );
    case 'ask_clarification':
      return (
        <>
          <MessageCircleQuestionMark {...icon} />
          <Trans>Ask the State something</Trans>
        </>
      );
    case 'refer':
      return (
        <>
          <Forward {...icon} className="turns" />
          <Trans>Refer elsewhere</Trans>
        </>
      );
    case 'withdraw':
      return (
        <>
          <Undo2 {...icon} className="turns" />
          <Trans>Withdraw</Trans>
        </>
      );
  }
}

/** What can be done with a need at any time. What cannot be undone asks once more. */
export function Manage({ need }: { need: Need }) {
  const [asking, setAsking] = useState<Act | null>(null);
  const may = (action: string) => need.availableActions.includes(action);
  const open = (Object.keys(forms) as Act[]).filter(may);
  if (open.length === 0 && !may('edit') && !may('copy')) return null;
  // A step that has been taken closes its form.
  const Form = asking && may(asking) && forms[asking];
  if (Form)
    return (
      <section>
        <Form need={need} onBack={() => setAsking(null)} />
      </section>
    );
  return (
    <section className={layout.row}>
      {may('edit') && (
        <ButtonLink kind="quiet" to={`/needs/${need.id}/edit`}>
          <PenLine {...icon} />
          <Trans>Edit</Trans>
        </ButtonLink>
      )}
      {may('copy') && <CopyButton need={need} />}
      {open.map((act) => (
        <Button key={act} kind="quiet" onClick={() => setAsking(act)}>
          <Name act={act} />
        </Button>
      ))}
    </section>
  );
}

function CopyButton({ need }: { need: Need }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const copy = useMutation({
    mutationFn: () => copyNeed(need.id),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['needs'] });
      await navigate(`/needs/${id}/edit`);
    },
  });
  return (
    <>
      <Button kind="quiet" disabled={copy.isPending} onClick={() => copy.mutate()}>
        <Copy {...icon} />
        <Trans>Copy for another year</Trans>
      </Button>
      <Refusal error={copy.error} />
    </>
  );
}

import { Trans } from '@lingui/react/macro';
import { Check, Handshake, MessageSquare, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { useDecide } from '../api/actions';
import type { Match, MatchAction } from '../api/types';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { DeclineForm } from './DeclineForm';
import { Refusal } from './Refusal';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface Props {
  match: Match;
  /** On the page of the match itself the amount is agreed in a form of its own. */
  onMatchPage?: boolean;
  /** Beside other cards no button is louder than the others. */
  quiet?: boolean;
}

/** The act that leads on: an amount, else consent where the other side waits for it, else interest. */
function forwardOf({ state, availableActions }: Match): MatchAction | undefined {
  const fresh = state === 'suggested' || state === 'declined' || state === 'withdrawn' || state === 'lapsed';
  const order: MatchAction[] = fresh ? ['interest', 'consent'] : ['agree', 'consent', 'interest'];
  return order.find((action) => availableActions.includes(action));
}

/** The acts that are open to the viewer now: the one that leads forward first, then the ways out. */
export function MatchActions({ match, onMatchPage = false, quiet = false }: Props) {
  const decide = useDecide();
  const [declining, setDeclining] = useState(false);
  const may = (action: MatchAction) => match.availableActions.includes(action);
  const next = forwardOf(match);
  if (declining) {
    return (
      <DeclineForm
        busy={decide.isPending}
        error={decide.error}
        onCancel={() => {
          setDeclining(false);
        }}
        onDecline={(reason, shareReason, note) => {
          decide.mutate(
            { matchId: match.id, action: 'decline', reason, shareReason, ...(note && { note }) },
            {
              onSuccess: () => {
                setDeclining(false);
              },
            },
          );
        }}
      />
    );
  }
  return (
    <div>
      <div className={layout.row}>
        {next === 'interest' && (
          <Button
            kind={quiet ? 'plain' : 'primary'}
            disabled={decide.isPending}
            onClick={() => {
              decide.mutate({ matchId: match.id, action: 'interest' });
            }}
          >
            <Check {...icon} />
            <Trans>Interested</Trans>
          </Button>
        )}
        {next === 'consent' && (
          <Button
            kind={quiet ? 'plain' : 'primary'}
            disabled={decide.isPending}
            onClick={() => {
              decide.mutate({ matchId: match.id, action: 'consent' });
            }}
          >
            <MessageSquare {...icon} />
            <Trans>Agree to talk</Trans>
          </Button>
        )}
        {next === 'agree' && !onMatchPage && (
          <ButtonLink kind={quiet ? 'plain' : 'primary'} to={`/matches/${match.id}`}>
            <Handshake {...icon} />
            <Trans>Agree on an amount</Trans>
          </ButtonLink>
        )}
        {may('decline') && (
          <Button
            onClick={() => {
              setDeclining(true);
            }}
          >
            <X {...icon} />
            <Trans>Decline</Trans>
          </Button>
        )}
        {may('withdraw') && (
          <Button
            disabled={decide.isPending}
            onClick={() => {
              decide.mutate({ matchId: match.id, action: 'withdraw' });
            }}
          >
            <Undo2 {...icon} className="turns" />
            <Trans>Withdraw</Trans>
          </Button>
        )}
      </div>
      <Refusal error={decide.error} />
    </div>
  );
}

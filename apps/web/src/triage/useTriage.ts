import { useState } from 'react';
import { useDecide } from '../api/actions';
import type { Match } from '../api/types';
import { useLater } from './later';
import type { Deciding } from './OpenCard';
import { settledAs, type Settled } from './standing';

export interface Triage {
  matches: { match: Match; settled: Settled | null }[];
  waiting: Match[];
  inHand: Match | undefined;
  deciding: Deciding;
  take: (id: string) => void;
  step: (by: number) => void;
  /** Takes an answer back; null where that is not possible any more. */
  undo: (match: Match) => (() => void) | null;
  undoLast: () => void;
}

/** The act that takes an answer back, if one does: interest is withdrawn, and who withdrew shows interest again. */
function backOf(match: Match): 'withdraw' | 'interest' | null {
  const settled = settledAs(match, false);
  const action = settled === 'interested' ? 'withdraw' : settled === 'withdrawn' ? 'interest' : null;
  return action && match.availableActions.includes(action) ? action : null;
}

/**
 * The work of a donor on the ranked list: one card in hand, an answer to it, and the next card.
 * @param moveTo is called with the card that the focus belongs to now.
 */
export function useTriage(offerId: string, items: Match[], moveTo: (id: string) => void): Triage {
  const later = useLater(offerId);
  const decide = useDecide();
  const [chosen, setChosen] = useState<string>();
  const [declining, setDeclining] = useState(false);
  const [last, setLast] = useState<string>();

  const matches = items.map((match) => ({ match, settled: settledAs(match, later.has(match.id)) }));
  const waiting = matches.filter(({ settled }) => settled === null).map(({ match }) => match);
  const inHand = waiting.find((match) => match.id === chosen) ?? waiting[0];
  const place = waiting.findIndex((match) => match.id === inHand?.id);

  const take = (id: string) => {
    setChosen(id);
    setDeclining(false);
    decide.reset();
    moveTo(id);
  };
  const step = (by: number) => {
    const next = waiting[Math.min(waiting.length - 1, Math.max(0, place + by))];
    if (next) take(next.id);
  };
  const answered = (id: string) => {
    setLast(id);
    setDeclining(false);
    const next = waiting[place + 1] ?? waiting[place - 1];
    setChosen(next?.id);
    moveTo(next?.id ?? id);
  };
  const undo = (match: Match) => {
    if (later.has(match.id)) {
      return () => {
        later.take(match.id);
        take(match.id);
      };
    }
    const action = backOf(match);
    if (!action) return null;
    return () => {
      decide.mutate({ matchId: match.id, action }, { onSuccess: () => take(match.id) });
    };
  };

  return {
    matches,
    waiting,
    inHand,
    take,
    step,
    undo,
    undoLast: () => {
      const match = items.find((one) => one.id === last);
      if (match) undo(match)?.();
    },
    deciding: {
      busy: decide.isPending,
      error: decide.error,
      declining,
      interested: () => {
        if (!inHand?.availableActions.includes('interest')) return;
        decide.mutate({ matchId: inHand.id, action: 'interest' }, { onSuccess: () => answered(inHand.id) });
      },
      later: () => {
        if (!inHand) return;
        later.put(inHand.id);
        answered(inHand.id);
      },
      askReason: (open) => setDeclining(open && (inHand?.availableActions.includes('decline') ?? false)),
      decline: (reason, shareReason, note) => {
        if (!inHand) return;
        const decision = { matchId: inHand.id, action: 'decline', reason, shareReason, ...(note && { note }) } as const;
        decide.mutate(decision, { onSuccess: () => answered(inHand.id) });
      },
    },
  };
}

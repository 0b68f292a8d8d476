import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { request } from '../api/client';
import type { Match, Need, Side } from '../api/types';
import { MatchActions } from '../match/MatchActions';
import { Refusal } from '../match/Refusal';
import { waitsFor } from '../match/waits';
import { WaitWords } from '../match/WaitWords';
import { Button, ButtonLink } from '../ui/Button';
import styles from './NextStep.module.css';

/** The washed strip above everything that can be read: what is to be done now, and the buttons for it. */
export function Strip({ title, children, acts }: { title: ReactNode; children: ReactNode; acts?: ReactNode }) {
  return (
    <section className={styles.strip}>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {children}
      </div>
      {acts}
    </section>
  );
}

export function NextStep({ need, matches, side }: { need: Need; matches: Match[]; side: Side | null }) {
  if (need.status === 'draft' && need.availableActions.length > 0) return <DraftStep need={need} />;
  if (!side) return null;
  const waiting = matches.filter((match) => waitsFor(match, side) !== null);
  return waiting.slice(0, 3).map((match) => (
    <Strip key={match.id} title={<Trans>Your next step</Trans>} acts={<MatchActions match={match} />}>
      <p>
        <WaitWords match={match} side={side} />
      </p>
    </Strip>
  ));
}

function DraftStep({ need }: { need: Need }) {
  const client = useQueryClient();
  const submit = useMutation({
    mutationFn: () => request<Need>(`/needs/${need.id}/submit`, { method: 'POST', ifMatch: need.version, body: {} }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Strip
      title={<Trans>Your next step</Trans>}
      acts={
        <div className={styles.acts}>
          {need.availableActions.includes('submit') && (
            <Button kind="primary" disabled={submit.isPending} onClick={() => submit.mutate()}>
              <Trans>Submit</Trans>
            </Button>
          )}
          {need.availableActions.includes('edit') && (
            <ButtonLink to={`/needs/${need.id}/edit`}>
              <Trans>Edit</Trans>
            </ButtonLink>
          )}
        </div>
      }
    >
      <p>
        <Trans>This is a draft that only your organisation sees. Submit it, and offers are sought for it.</Trans>
      </p>
      <Refusal error={submit.error} />
    </Strip>
  );
}

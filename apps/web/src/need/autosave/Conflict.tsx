import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { request } from '../../api/client';
import type { Need } from '../../api/types';
import { Refusal } from '../../match/Refusal';
import { Button } from '../../ui/Button';
import layout from '../../ui/layout.module.css';
import { requestOf, draftOf, type NeedDraft } from '../draft';
import styles from '../form/NeedForm.module.css';
import { useDifferingFields } from './useDifferingFields';
import type { DraftSaver } from './saver';

interface Props {
  saver: DraftSaver<NeedDraft>;
  draft: NeedDraft;
  /** Forgets the own text and opens the form again with what the service has. */
  onTheirs: () => void;
}

/** Somebody else saved the same draft meanwhile: says in which fields the two differ, and lets one choose. */
export function Conflict({ saver, draft, onTheirs }: Props) {
  const client = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const newest = useMutation({
    mutationFn: async () => request<Need>(`/needs/${saver.held?.id ?? ''}`),
    onSuccess: (need) => client.setQueryData(['need', need.id], need),
  });
  const { mutate } = newest;
  useEffect(() => mutate(), [mutate]);
  const theirs = newest.data;
  const differing = useDifferingFields(requestOf(draft, true), theirs ? requestOf(draftOf(theirs), true) : null);
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <h2>
        <Trans>Somebody else has changed this need meanwhile</Trans>
      </h2>
      <p>
        <Trans>What you typed is still here and kept on this device. Nothing was overwritten.</Trans>
      </p>
      {differing && (
        <p>
          <Trans>You and the other text differ in: {differing}</Trans>
        </p>
      )}
      <Refusal error={newest.error} />
      <div className={layout.row}>
        <Button disabled={!theirs} onClick={() => theirs && saver.putOver(theirs.version)}>
          <Trans>Keep what I wrote</Trans>
        </Button>
        <Button disabled={!theirs} onClick={onTheirs}>
          <Trans>Take the other text</Trans>
        </Button>
      </div>
    </div>
  );
}

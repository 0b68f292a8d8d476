import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useSetWeights } from '../api/actions';
import type { SideWeights, Weights } from '../api/types';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { chosenOf, defaultsOf, isSame, ownOf } from './chosen';
import { Sliders } from './Sliders';
import { TryOut } from './TryOut';
import styles from './Weights.module.css';

/** What one side of an organisation weighs: sliders, a trial on one of its lists, and only then saving. */
export function SideForm({ weights, side }: { weights: Weights; side: SideWeights }) {
  const saved = chosenOf(side.criteria);
  const defaults = defaultsOf(side.criteria);
  const [chosen, setChosen] = useState(saved);
  const set = useSetWeights(weights, side.side);
  const own = ownOf(chosen, side.criteria);
  return (
    <div className={styles.form}>
      <Sliders
        criteria={side.criteria}
        chosen={chosen}
        disabled={!side.mayChange}
        onChange={(changed) => {
          set.reset();
          setChosen(changed);
        }}
      />
      {side.mayChange ? (
        <>
          {/* A trial belongs to the weights it was made with: others begin anew. */}
          <TryOut key={JSON.stringify(own)} side={side.side} organisation={weights.organisation} weights={own} />
          <div className={layout.row}>
            <Button
              kind="primary"
              disabled={set.isPending || isSame(chosen, saved)}
              onClick={() => {
                set.mutate(own);
              }}
            >
              <Trans>Save</Trans>
            </Button>
            <Button
              disabled={isSame(chosen, defaults)}
              onClick={() => {
                set.reset();
                setChosen(defaults);
              }}
            >
              <Trans>Back to the usual weights</Trans>
            </Button>
            <span role="status">{set.isSuccess && <Trans>Saved. Your lists are being ranked anew.</Trans>}</span>
          </div>
          <Refusal error={set.error} />
        </>
      ) : (
        <p className={layout.lead}>
          {side.side === 'state' ? (
            <Trans>These are set by a point of contact who endorses your needs.</Trans>
          ) : (
            <Trans>These are set by an officer who may commit for your organisation.</Trans>
          )}
        </p>
      )}
    </div>
  );
}

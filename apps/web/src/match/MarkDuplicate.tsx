import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDecide } from '../api/actions';
import { needMatchesQuery, offerMatchesQuery } from '../api/queries';
import type { Match, Side } from '../api/types';
import { Select } from '../form/Select';
import { WordsForm } from '../form/WordsForm';
import { useLabels } from '../i18n/labels';
import { useOrganisationName } from '../i18n/OrganisationName';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { partnerOf } from './waits';

/** Says that a pair is the same help as another pair or project; this one then ends. */
export function MarkDuplicate({ match, side }: { match: Match; side: Side }) {
  const [asking, setAsking] = useState(false);
  if (!match.availableActions.includes('mark-duplicate')) return null;
  if (!asking) {
    return (
      <div>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          <Trans>The same as another pair</Trans>
        </Button>
      </div>
    );
  }
  return <Form match={match} side={side} onBack={() => setAsking(false)} />;
}

function Form({ match, side, onBack }: { match: Match; side: Side; onBack: () => void }) {
  const { t } = useLingui();
  const { matchState } = useLabels();
  const nameOf = useOrganisationName();
  const decide = useDecide();
  const [chosen, setChosen] = useState('');
  const list = useQuery(side === 'need' ? needMatchesQuery(match.need.id) : offerMatchesQuery(match.offer.id));
  return (
    <Await query={list}>
      {({ items }) => {
        const others = items.filter(({ id, state }) => id !== match.id && state !== 'suggested');
        const of = chosen || (others[0]?.id ?? '');
        if (others.length === 0) {
          return (
            <div className={layout.section}>
              <p>
                <Trans>No other pair of this record is under way.</Trans>
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
            label={t`A note (if you want to say more)`}
            hint={t`The other side reads it.`}
            send={<Trans>End this one as a duplicate</Trans>}
            most={500}
            optional
            busy={decide.isPending}
            error={decide.error}
            onSend={(note) => decide.mutate({ matchId: match.id, action: 'mark-duplicate', of, ...(note && { note }) })}
            onBack={onBack}
          >
            <Select
              label={t`The pair that goes on`}
              options={others.map((other) => ({
                value: other.id,
                label: `${nameOf(partnerOf(other, side))} · ${side === 'need' ? other.offer.title : other.need.title} (${matchState(other.state)})`,
              }))}
              value={of}
              onChange={setChosen}
            />
          </WordsForm>
        );
      }}
    </Await>
  );
}

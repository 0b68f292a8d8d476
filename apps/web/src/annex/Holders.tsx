import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordPath } from '../attachments/attachments';
import { CheckChoices } from '../form/Choices';
import { useOrganisationName } from '../i18n/OrganisationName';
import { Refusal } from '../match/Refusal';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { possibleHoldersQuery, type Annex, type PossibleHolder } from './annex';
import { useChangeAnnex } from './useAnnex';

/** Who may open the annex from now on. */
export function Holders({ record, annex }: { record: RecordPath; annex: Annex }) {
  const [choosing, setChoosing] = useState(false);
  if (!choosing)
    return (
      <div>
        <Button kind="quiet" onClick={() => setChoosing(true)}>
          <Trans>Change who holds it</Trans>
        </Button>
      </div>
    );
  return <Choosing record={record} annex={annex} onDone={() => setChoosing(false)} />;
}

interface Props {
  record: RecordPath;
  annex: Annex;
  onDone: () => void;
}

function Choosing({ record, annex, onDone }: Props) {
  const people = useQuery(possibleHoldersQuery(record));
  return (
    <Await query={people}>{(found) => <Choices record={record} annex={annex} onDone={onDone} people={found} />}</Await>
  );
}

function Choices({ record, annex, onDone, people }: Props & { people: PossibleHolder[] }) {
  const { t } = useLingui();
  const nameOf = useOrganisationName();
  const change = useChangeAnnex(record);
  const possible = people.map(({ personId }) => personId);
  const [chosen, setChosen] = useState(
    annex.items.map(({ personId }) => personId).filter((personId) => possible.includes(personId)),
  );
  return (
    <div className={layout.section}>
      <CheckChoices
        label={t`Who holds the annex`}
        hint={t`People of your organisation, and those who speak for a party with whom both sides agreed to talk. Who is left out can no longer open it.`}
        options={people.map(({ personId, name, organisation }) => ({
          value: personId,
          label: <bdi>{name}</bdi>,
          note: nameOf(organisation),
        }))}
        value={chosen}
        error={chosen.length === 0 ? t`Name at least one person of your organisation.` : undefined}
        onChange={setChosen}
      />
      <Refusal error={change.error} />
      <div className={layout.row}>
        <Button
          disabled={change.isPending || chosen.length === 0}
          onClick={() => change.mutate({ what: 'holders', people: chosen }, { onSuccess: onDone })}
        >
          <Trans>Save the holders</Trans>
        </Button>
        <Button kind="quiet" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}

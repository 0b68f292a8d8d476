import { Trans, useLingui } from '@lingui/react/macro';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useDecide } from '../api/actions';
import type { LineAmount, Match, Side } from '../api/types';
import { CheckChoices } from '../form/Choices';
import { MoneyField } from '../form/MoneyField';
import { TextInput } from '../form/TextInput';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import styles from './AgreeForm.module.css';
import { begin, isOpen, linesFor, openOf, sumOfLines } from './line-amounts';
import { Refusal } from './Refusal';
import { proposalTo } from './waits';

/** Agrees on an amount, for the whole or for single activities; what the other side has named stands there already. */
export function AgreeForm({ match, side }: { match: Match; side: Side }) {
  const { t } = useLingui();
  const decide = useDecide();
  const { money } = useFormats();
  const proposal = proposalTo(match, side);
  const [amount, setAmount] = useState(proposal ?? match.give);
  const [lines, setLines] = useState(() => linesFor(match, side));
  const [units, setUnits] = useState(match.giveUnits?.quantity ?? null);
  const currency = (proposal ?? match.give ?? match.need.cost)?.currency ?? 'USD';
  const together = lines.length > 0 ? sumOfLines(lines, currency) : null;
  const shown = together && money(together);
  const named = together ?? amount;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate({
          matchId: match.id,
          action: 'agree',
          ...(named && { amount: named }),
          ...(lines.length > 0 && { lines }),
          ...(match.giveUnits && units !== null && { units }),
        });
      }}
    >
      <ByActivity match={match} currency={currency} lines={lines} onChange={setLines} />
      <div className={styles.whole}>
        {shown ? (
          <p role="status">
            <Trans>Together {shown}</Trans>
          </p>
        ) : (
          (match.give ?? !match.giveUnits) && (
            <MoneyField label={t`Amount`} currency={currency} value={amount?.amount ?? null} onChange={setAmount} />
          )
        )}
        {match.giveUnits && (
          <TextInput
            type="number"
            min={1}
            label={t`How many`}
            value={units ?? ''}
            onChange={({ target }) => setUnits(target.value === '' ? null : target.valueAsNumber)}
          />
        )}
        <Button type="submit" kind="primary" disabled={decide.isPending || (!named && units === null)}>
          <Handshake size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Agree to this amount</Trans>
        </Button>
      </div>
      <Refusal error={decide.error} />
    </form>
  );
}

interface ByActivityProps {
  match: Match;
  currency: string;
  lines: LineAmount[];
  onChange: (lines: LineAmount[]) => void;
}

/** The activities to choose from, each with what is still open of it. None chosen: whatever is open, in order. */
function ByActivity({ match, currency, lines, onChange }: ByActivityProps) {
  const { t } = useLingui();
  const { money } = useFormats();
  const chosen = lines.map(({ line }) => line);
  const all = (match.lines ?? []).filter((line) => isOpen(line) || chosen.includes(line.id));
  if (all.length === 0) return null;
  return (
    <div className={styles.lines}>
      <CheckChoices
        label={t`For which activities`}
        hint={t`Choose none, and the sum goes to what is open, in order.`}
        options={all.map((line) => {
          const still = money(openOf(line));
          return { value: line.id, label: <bdi>{line.title}</bdi>, note: <Trans>{still} still open</Trans> };
        })}
        value={chosen}
        onChange={(ids) =>
          onChange(
            all
              .filter(({ id }) => ids.includes(id))
              .map((line) => lines.find((one) => one.line === line.id) ?? begin(line, currency)),
          )
        }
      />
      {all
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, title }) => (
          <MoneyField
            key={id}
            label={t`For “${title}”`}
            currency={currency}
            value={lines.find(({ line }) => line === id)?.amount.amount ?? null}
            onChange={(money) =>
              onChange(
                lines.map((one) => (one.line === id ? { line: id, amount: money ?? { amount: '0', currency } } : one)),
              )
            }
          />
        ))}
    </div>
  );
}

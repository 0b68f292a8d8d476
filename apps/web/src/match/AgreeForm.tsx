import { Trans, useLingui } from '@lingui/react/macro';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useDecide } from '../api/actions';
import type { Match, Side } from '../api/types';
import { MoneyField } from '../form/MoneyField';
import { Button } from '../ui/Button';
import styles from './AgreeForm.module.css';
import { Refusal } from './Refusal';
import { proposalTo } from './waits';

/** Agrees on an amount; where the other side has named one, it stands in the field already. */
export function AgreeForm({ match, side }: { match: Match; side: Side }) {
  const { t } = useLingui();
  const decide = useDecide();
  const proposal = proposalTo(match, side);
  const [amount, setAmount] = useState(proposal ?? match.give);
  const currency = (proposal ?? match.give ?? match.need.cost)?.currency ?? 'USD';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (amount) decide.mutate({ matchId: match.id, action: 'agree', amount });
      }}
    >
      <MoneyField label={t`Amount`} currency={currency} value={amount?.amount ?? null} onChange={setAmount} />
      <Button type="submit" kind="primary" disabled={decide.isPending || !amount}>
        <Handshake size={18} strokeWidth={1.75} aria-hidden />
        <Trans>Agree to this amount</Trans>
      </Button>
      <Refusal error={decide.error} />
    </form>
  );
}

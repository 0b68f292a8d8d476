import { useLingui } from '@lingui/react/macro';
import type { Offer } from '../api/types';
import { Coverage } from '../ui/Coverage';

/** What of an offer is committed, reserved and free. */
export function Left({ offer, thin = false }: { offer: Offer; thin?: boolean }) {
  const { t } = useLingui();
  if (!offer.left) return null;
  const none = { amount: '0', currency: offer.left.currency };
  return (
    <Coverage
      thin={thin}
      legend={thin ? 'none' : 'column'}
      parts={[
        { standing: 'agreed', label: t`Committed`, money: offer.committed ?? none },
        { standing: 'reserved', label: t`Reserved`, money: offer.reserved ?? none },
        { standing: 'open', label: t`Free`, money: offer.left },
      ]}
    />
  );
}

import { useLingui } from '@lingui/react/macro';
import { useFormats } from '../i18n/format';
import { Coverage } from '../ui/Coverage';
import { partsOf, type Sums } from './paid';

interface Props extends Sums {
  legend?: 'row' | 'column' | 'none';
}

/** What was agreed as one bar: paid and reported on, paid only, still to be paid. */
export function PaidBar({ agreed, paid, reported, legend = 'none' }: Props) {
  const { t } = useLingui();
  const { money } = useFormats();
  const labels = { agreed: t`Paid and reported on`, offered: t`Paid, not reported on yet`, open: t`Not paid yet` };
  const parts = partsOf({ agreed, paid, reported }).map((part) => ({ ...part, label: labels[part.standing] }));
  const agreedSum = money(agreed);
  const paidSum = money(paid);
  const reportedSum = money(reported);
  return (
    <Coverage
      thin={legend === 'none'}
      legend={legend}
      parts={parts}
      label={t`Agreed ${agreedSum}, paid ${paidSum}, reported ${reportedSum}`}
    />
  );
}

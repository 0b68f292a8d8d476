import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { request } from '../api/client';
import { useCountryName, useThemeName } from '../i18n/codes';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import type { MatrixPage, MatrixRow } from './board';
import { matrixCsv } from './matrix-csv';

/** Every row under the same filters, not only those that the page shows. */
async function allRows(search: string): Promise<MatrixRow[]> {
  const rows: MatrixRow[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: MatrixPage = await request<MatrixPage>(
      `/boards/who-does-what-where?${search && `${search}&`}limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}

function save(name: string, csv: string): void {
  // A spreadsheet takes the text for UTF-8 by this mark only.
  const address = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The matrix as a file, in the language of the page. */
export function DownloadMatrix({ search }: { search: string }) {
  const { t } = useLingui();
  const country = useCountryName();
  const theme = useThemeName();
  const heads = [
    t`State`,
    t`Code of the State`,
    t`Theme`,
    t`Code of the theme`,
    t`Open needs`,
    t`Offers that reach there`,
    t`Running projects`,
    t`Activities in the register`,
  ];
  const download = useMutation({
    mutationFn: () => allRows(search),
    onSuccess: (rows) => save('who-does-what-where.csv', matrixCsv(rows, { heads, country, theme })),
  });
  return (
    <div>
      <Button disabled={download.isPending} onClick={() => download.mutate()}>
        <Download size={18} strokeWidth={1.75} aria-hidden />
        <Trans>Download as CSV</Trans>
      </Button>
      <Refusal error={download.error} />
    </div>
  );
}

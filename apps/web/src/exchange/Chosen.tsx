import { useLingui as useCatalog } from '@lingui/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { request } from '../api/client';
import { useFormats } from '../i18n/format';
import { Refusal } from '../match/Refusal';
import chips from '../pages/Projects.module.css';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { More } from '../ui/More';
import styles from './Exchange.module.css';
import { ImportLines } from './ImportLines';
import { importRowPages, OUTCOMES, type Import, type ImportRow, type Outcome } from './imports';
import { outcomes } from './words';

/** The rows of the file by what would come of them; while it waits for a choice, each right one can be left out. */
export function Chosen({ of }: { of: Import }) {
  const client = useQueryClient();
  const [search] = useSearchParams();
  const outcome = search.get('outcome') ?? '';
  const rows = useInfiniteQuery(importRowPages(of.id, of.state, outcome));
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const choosing = of.availableActions.includes('confirm');
  const confirm = useMutation({
    mutationFn: async () =>
      request<Import>(`/imports/${of.id}/confirm`, {
        method: 'POST',
        ifMatch: of.version,
        body: leftOut.size === 0 ? {} : { rows: (await rightRows(of.id)).filter((row) => !leftOut.has(row)) },
      }),
    onSuccess: (next) => {
      client.setQueryData(['import', of.id], next);
      for (const key of ['imports', 'needs', 'offers']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const count = of.counts.make + of.counts.change - leftOut.size;
  return (
    <>
      <ByOutcome of={of} chosen={outcome} />
      <Await query={rows}>
        {({ pages }) => (
          <ImportLines
            kind={of.kind}
            rows={pages.flatMap((page) => page.items)}
            leftOut={choosing ? leftOut : null}
            onChoose={(row, chosen) => {
              const next = new Set(leftOut);
              if (chosen) next.delete(row);
              else next.add(row);
              setLeftOut(next);
            }}
          />
        )}
      </Await>
      <More query={rows} />
      {choosing && (
        <div className={styles.bar}>
          <Button kind="primary" disabled={confirm.isPending || count === 0} onClick={() => confirm.mutate()}>
            <Plural value={count} one="Take in # row" other="Take in # rows" />
          </Button>
          {of.counts.wrong > 0 && (
            <span className={layout.small}>
              <Trans>Rows with errors are left out; put them right in the file and send it again.</Trans>
            </span>
          )}
          <Refusal error={confirm.error} />
        </div>
      )}
    </>
  );
}

/** The numbers of all rows that can be taken in, also those that the page does not show. */
async function rightRows(id: string): Promise<number[]> {
  const numbers: number[] = [];
  for (const outcome of ['make', 'change']) {
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: ImportRow[]; next: string | null } = await request(
        `/imports/${id}/rows?outcome=${outcome}&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      numbers.push(...page.items.map(({ row }) => row));
      cursor = page.next;
    }
  }
  return numbers;
}

function ByOutcome({ of, chosen }: { of: Import; chosen: string }) {
  const { t } = useLingui();
  const { i18n } = useCatalog();
  const { number } = useFormats();
  const all = OUTCOMES.reduce((sum, one) => sum + of.counts[one], 0);
  const list: { outcome: Outcome | ''; label: string; count: number }[] = [
    { outcome: '', label: t`All rows`, count: all },
    ...OUTCOMES.filter((one) => of.counts[one] > 0).map((one) => ({
      outcome: one,
      label: i18n._(outcomes[one].id),
      count: of.counts[one],
    })),
  ];
  return (
    <nav aria-label={t`Rows by what comes of them`}>
      <ul className={layout.row}>
        {list.map(({ outcome, label, count }) => (
          <li key={outcome}>
            <Link
              to={outcome ? `?outcome=${outcome}` : '?'}
              replace
              className={chips.chip}
              aria-current={outcome === chosen ? 'true' : undefined}
            >
              {label} <bdi>{number(count)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

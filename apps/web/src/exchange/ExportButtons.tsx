import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { request } from '../api/client';
import type { components } from '../api/generated/schema';
import { useFormats } from '../i18n/format';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';

type Export = components['schemas']['ExportView'];

const FILTERS = ['status', 'theme', 'country', 'mine', 'organisation'];

/** The list as it is filtered, as a file: made on request, then to be saved. */
export function ExportButtons({ kind, search }: { kind: 'need' | 'offer'; search: URLSearchParams }) {
  const filter = Object.fromEntries([...search].filter(([name, value]) => FILTERS.includes(name) && value));
  const wish = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      request<Export>('/exports', { method: 'POST', body: { kind, format, filter } }),
  });
  return (
    <div className={layout.row}>
      <Button kind="quiet" disabled={wish.isPending} onClick={() => wish.mutate('xlsx')}>
        <Download size={18} strokeWidth={1.75} aria-hidden />
        <Trans>As an Excel file</Trans>
      </Button>
      <Button kind="quiet" disabled={wish.isPending} onClick={() => wish.mutate('csv')}>
        <Download size={18} strokeWidth={1.75} aria-hidden />
        <Trans>As CSV</Trans>
      </Button>
      {wish.data && <Ready key={wish.data.id} id={wish.data.id} />}
      <Refusal error={wish.error} />
    </div>
  );
}

function Ready({ id }: { id: string }) {
  const { t } = useLingui();
  const { number } = useFormats();
  const file = useQuery({
    queryKey: ['export', id],
    queryFn: ({ signal }) => request<Export>(`/exports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' || !state.data ? 1_000 : false),
  }).data;
  const rows = number(file?.progress.done ?? 0);
  return (
    <span role="status">
      {file?.state === 'ready' ? (
        <a
          href={`/api/v1/exports/${id}/file`}
          download={file.name ?? ''}
          aria-label={t`Save the file with ${rows} rows`}
        >
          <Trans>Save the file</Trans>
        </a>
      ) : file?.state === 'refused' ? (
        <Trans>The file could not be made. Choose fewer records by the filters and try again.</Trans>
      ) : (
        <Trans>The file is being made …</Trans>
      )}
    </span>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { useNavigate, useParams } from 'react-router';
import { request } from '../api/client';
import { needQuery } from '../api/queries';
import type { Need } from '../api/types';
import { useViewer } from '../app/session';
import { intlLocale } from '../i18n/language';
import { draftOf, emptyDraft, requestOf, type NeedDraft } from '../need/draft';
import { NeedForm } from '../need/form/NeedForm';
import { OriginNotice } from '../need/OriginNotice';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

async function save(
  draft: NeedDraft,
  submit: boolean,
  before: Need | null,
  organisation: string | undefined,
): Promise<Need> {
  if (!before) {
    const body = { ...requestOf(draft, false), organisation };
    return request<Need>('/needs', { method: 'POST', body: submit ? { ...body, submit: true } : body });
  }
  const changed = await request<Need>(`/needs/${before.id}`, {
    method: 'PATCH',
    ifMatch: before.version,
    body: requestOf(draft, true),
  });
  if (!submit || changed.status !== 'draft') return changed;
  return request<Need>(`/needs/${before.id}/submit`, { method: 'POST', ifMatch: changed.version, body: {} });
}

function Form({ before }: { before: Need | null }) {
  const { i18n } = useLingui();
  const { membership } = useViewer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const country = membership?.organisation.country ?? null;
  const saving = useMutation({
    mutationFn: ({ draft, submit }: { draft: NeedDraft; submit: boolean }) =>
      save(draft, submit, before, membership?.organisation.id),
    onSuccess: async (need) => {
      await client.invalidateQueries();
      await navigate(`/needs/${need.id}`);
    },
  });
  return (
    <I18nProvider locale={intlLocale(i18n.locale)}>
      <NeedForm
        start={before ? draftOf(before) : emptyDraft(country)}
        fixedCountry={country !== null}
        busy={saving.isPending || saving.isSuccess}
        error={saving.error}
        onSave={(draft, submit) => saving.mutate({ draft, submit })}
      />
    </I18nProvider>
  );
}

export function NewNeed() {
  const { t } = useLingui();
  return (
    <div className={layout.page}>
      <PageHeading title={t`Post a need`} />
      <p className={layout.lead}>
        <Trans>
          A title and one theme are enough to save a draft. Everything more that you say makes the comparison better,
          and can be added later.
        </Trans>
      </p>
      <Form before={null} />
    </div>
  );
}

export function EditNeed() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const need = useQuery(needQuery(id));
  return (
    <div className={layout.page}>
      <PageHeading title={t`Edit the need`} />
      <Await query={need}>
        {(found) => (
          <>
            <OriginNotice origin={found.origin} />
            <Form before={found} />
          </>
        )}
      </Await>
    </div>
  );
}

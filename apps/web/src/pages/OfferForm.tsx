import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Navigate, useNavigate, useParams } from 'react-router';
import { request } from '../api/client';
import { offerQuery } from '../api/queries';
import type { Offer } from '../api/types';
import { useViewer } from '../app/session';
import { intlLocale } from '../i18n/language';
import { OriginNotice } from '../need/OriginNotice';
import { draftOfOffer, emptyOffer, offerRequestOf, type OfferDraft } from '../offer/draft';
import { OfferForm } from '../offer/form/OfferForm';
import { Reserved } from '../offer/Reserved';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

interface Saving {
  draft: OfferDraft;
  submit: boolean;
  endReservations?: boolean;
}

async function save(
  { draft, submit, endReservations = false }: Saving,
  before: Offer | null,
  organisation: string | undefined,
): Promise<Offer> {
  if (!before) {
    const body = { ...offerRequestOf(draft, false), organisation };
    return request<Offer>('/offers', { method: 'POST', body: submit ? { ...body, submit: true } : body });
  }
  const changed = await request<Offer>(`/offers/${before.id}`, {
    method: 'PATCH',
    ifMatch: before.version,
    body: { ...offerRequestOf(draft, true), ...(endReservations && { endReservations }) },
  });
  if (!submit || changed.status !== 'draft') return changed;
  return request<Offer>(`/offers/${before.id}/submit`, { method: 'POST', ifMatch: changed.version, body: {} });
}

function Form({ offer }: { offer: Offer | null }) {
  // As it was when the form was opened: what others change meanwhile must not be overwritten unseen.
  const [before] = useState(offer);
  const { i18n } = useLingui();
  const { membership } = useViewer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const saving = useMutation({
    mutationFn: (what: Saving) => save(what, before, membership?.organisation.id),
    onSuccess: async (offer) => {
      await client.invalidateQueries();
      await navigate(`/offers/${offer.id}`);
    },
  });
  const { variables } = saving;
  // What has ended, or is another's, cannot be saved: nobody is to type into it first.
  if (before && !before.availableActions.includes('edit')) return <Navigate to={`/offers/${before.id}`} replace />;
  return (
    <I18nProvider locale={intlLocale(i18n.locale)}>
      <Reserved
        error={saving.error}
        busy={saving.isPending}
        onGoOn={() => variables && saving.mutate({ ...variables, endReservations: true })}
      >
        {(error) => (
          <OfferForm
            start={before ? draftOfOffer(before) : emptyOffer}
            draft={before === null || before.status === 'draft'}
            busy={saving.isPending || saving.isSuccess}
            error={error}
            onSave={(draft, submit) => saving.mutate({ draft, submit })}
          />
        )}
      </Reserved>
    </I18nProvider>
  );
}

export function NewOffer() {
  const { t } = useLingui();
  return (
    <div className={layout.page}>
      <PageHeading title={t`Post an offer`} />
      <p className={layout.lead}>
        <Trans>
          A kind, a title and one theme are enough to save a draft. Needs are sought for it once it is submitted and
          open.
        </Trans>
      </p>
      <Form offer={null} />
    </div>
  );
}

export function EditOffer() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const offer = useQuery(offerQuery(id));
  return (
    <div className={layout.page}>
      <PageHeading title={t`Edit the offer`} />
      <Await query={offer}>
        {(found) => (
          <>
            <OriginNotice origin={found.origin} />
            <Form offer={found} />
          </>
        )}
      </Await>
    </div>
  );
}

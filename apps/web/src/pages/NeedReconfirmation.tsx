import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { request } from '../api/client';
import { useFormats } from '../i18n/format';
import { OrganisationName } from '../i18n/OrganisationName';
import { Refusal } from '../match/Refusal';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import { Due } from '../ui/Due';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

interface Asked {
  reference: string;
  /** Null: sealed. */
  title: string | null;
  organisation: { name: string; country: string | null };
  openedAt: string | null;
  confirmedAt: string | null;
  lapsesAt: string;
}

interface Confirmed {
  reference: string;
  lapsesAt: string;
}

/** The page behind the mail's link: one press says that a need still stands. Nothing happens before it. */
export function NeedReconfirmation() {
  const { t } = useLingui();
  const { token = '' } = useParams();
  const path = `/need-reconfirmations/${encodeURIComponent(token)}`;
  const asked = useQuery({
    queryKey: ['need-reconfirmation', token],
    queryFn: ({ signal }) => request<Asked>(path, { signal }),
    retry: false,
    staleTime: Infinity,
  });
  const confirm = useMutation({
    mutationFn: () => request<Confirmed>(path, { method: 'POST', body: {} }),
  });
  return (
    <div className={layout.page}>
      <PageHeading title={t`Does this need still stand?`} />
      {confirm.data ? (
        <p role="status" className={layout.lead}>
          <Done confirmed={confirm.data} />
        </p>
      ) : (
        <Await query={asked}>
          {(need) => (
            <>
              <What need={need} />
              <p className={layout.lead}>
                <Trans>
                  If it does, press the button: donors go on seeing it for another year. If it does not, you need not do
                  anything.
                </Trans>{' '}
                <Trans>
                  Without an answer it lapses <Due at={need.lapsesAt} />.
                </Trans>
              </p>
              <Refusal error={confirm.error} />
              <div>
                <Button kind="primary" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
                  <Trans>Yes, it still stands</Trans>
                </Button>
              </div>
            </>
          )}
        </Await>
      )}
    </div>
  );
}

function What({ need }: { need: Asked }) {
  const { day } = useFormats();
  const confirmed = need.confirmedAt ?? need.openedAt;
  const last = confirmed && day(confirmed);
  return (
    <div className={layout.section}>
      <p>
        <OrganisationName organisation={need.organisation} /> · <bdi>{need.reference}</bdi>
      </p>
      {need.title && (
        <p className={layout.voice}>
          <bdi>{need.title}</bdi>
        </p>
      )}
      {last && (
        <p className={layout.small}>
          <Trans>Last confirmed {last}</Trans>
        </p>
      )}
    </div>
  );
}

function Done({ confirmed }: { confirmed: Confirmed }) {
  const { day } = useFormats();
  const { reference } = confirmed;
  const until = day(confirmed.lapsesAt);
  return (
    <Trans>
      Thank you. {reference} stays open until {until}; before then you will be asked again.
    </Trans>
  );
}

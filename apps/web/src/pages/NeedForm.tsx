import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Navigate, useParams } from 'react-router';
import { needQuery } from '../api/queries';
import type { Need } from '../api/types';
import { useViewer } from '../app/session';
import { intlLocale } from '../i18n/language';
import { ChangeNeed } from '../need/form/ChangeNeed';
import { WriteDraft } from '../need/form/WriteDraft';
import { OriginNotice } from '../need/OriginNotice';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

function Form({ need }: { need: Need | null }) {
  const { i18n } = useLingui();
  const { session, membership } = useViewer();
  const client = useQueryClient();
  const [opened, setOpened] = useState(0);
  // What it was when the page was opened decides: a draft that has just been submitted is left, not changed.
  const [isDraft] = useState(need === null || need.status === 'draft');
  const [mayEdit] = useState(need === null || need.availableActions.includes('edit'));
  const again = async () => {
    if (need) await client.refetchQueries({ queryKey: needQuery(need.id).queryKey });
    setOpened((times) => times + 1);
  };
  // What is closed, or another's, cannot be saved: nobody is to type into it first.
  if (need && !mayEdit) return <Navigate to={`/needs/${need.id}`} replace />;
  return (
    <I18nProvider locale={intlLocale(i18n.locale)}>
      {isDraft ? (
        <WriteDraft
          key={opened}
          need={need}
          person={session?.person.id ?? ''}
          membership={membership}
          onAgain={() => void again()}
        />
      ) : (
        need && <ChangeNeed need={need} membership={membership} />
      )}
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
          What you write is saved as a draft that only your organisation sees. A title and one theme are enough to
          submit it; everything more that you say makes the comparison better, and can be added later.
        </Trans>
      </p>
      <Form need={null} />
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
            <Form key={found.id} need={found} />
          </>
        )}
      </Await>
    </div>
  );
}

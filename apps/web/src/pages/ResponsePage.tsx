import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { needQuery } from '../api/queries';
import type { Need } from '../api/types';
import { useFormats } from '../i18n/format';
import { Voice } from '../i18n/Voice';
import { OriginNotice } from '../need/OriginNotice';
import { Where } from '../need/Where';
import { Letter } from '../response/Letter';
import styles from '../response/Response.module.css';
import { responseQuery, type ConsolidatedResponse } from '../response/responses';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';

/** All answers to a need up to one day, as a letter to read and to print. */
export function ResponsePage() {
  const { i18n } = useLingui();
  const { id = '', number = '' } = useParams();
  const need = useQuery(needQuery(id));
  const response = useQuery(responseQuery(id, number, i18n.locale));
  return (
    <Await page query={need}>
      {(found) => (
        <Await page query={response}>
          {(letter) => <Loaded need={found} response={letter} />}
        </Await>
      )}
    </Await>
  );
}

function Loaded({ need, response }: { need: Need; response: ConsolidatedResponse }) {
  const { t } = useLingui();
  const { day } = useFormats();
  const made = day(response.madeAt);
  return (
    <div className={layout.page}>
      <p className={`${layout.crumbs} ${styles.noPrint}`}>
        <Link to={`/needs/${need.id}`}>
          <Voice language={need.textLanguage}>{need.title}</Voice>
        </Link>
      </p>
      <article className={styles.letter}>
        <header className={layout.section}>
          <p className={layout.small}>
            <Where need={need} /> · <bdi>{need.reference}</bdi> · <time dateTime={response.madeAt}>{made}</time>
          </p>
          <PageHeading title={t`Answers to your need`}>
            <Trans>Answers to your need</Trans>
          </PageHeading>
          <p className={layout.voice}>
            <Voice language={need.textLanguage}>{need.title}</Voice>
          </p>
          <OriginNotice origin={need.origin} />
        </header>
        <Letter response={response} />
      </article>
      <div className={styles.noPrint}>
        <Button onClick={() => print()}>
          <Printer size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Print this letter</Trans>
        </Button>
      </div>
    </div>
  );
}

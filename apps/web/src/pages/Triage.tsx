import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useParams } from 'react-router';
import { offerMatchesQuery, offerQuery } from '../api/queries';
import type { MatchList, Offer } from '../api/types';
import { Voice } from '../i18n/Voice';
import { NearMisses } from '../match/NearMisses';
import { OriginNotice } from '../need/OriginNotice';
import { Side } from '../triage/Side';
import styles from '../triage/Triage.module.css';
import { TriageList } from '../triage/TriageList';
import { useMovingFocus } from '../triage/useMovingFocus';
import { useTriage } from '../triage/useTriage';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Empty } from '../ui/States';

/** A donor's day: the needs that fit one offer, ranked, one in hand. */
export function Triage() {
  const { id = '' } = useParams();
  const offer = useQuery(offerQuery(id));
  const matches = useQuery(offerMatchesQuery(id));
  return (
    <Await page query={offer}>
      {(found) => <Await query={matches}>{(list) => <Loaded key={id} offer={found} list={list} />}</Await>}
    </Await>
  );
}

function Loaded({ offer, list }: { offer: Offer; list: MatchList }) {
  const { t } = useLingui();
  const listRef = useRef<HTMLOListElement>(null);
  const moveTo = useMovingFocus(listRef);
  const triage = useTriage(offer.id, list.items, moveTo);
  const count = triage.waiting.length;
  return (
    <div className={layout.page}>
      <header>
        <p className={styles.offer}>
          <Link to={`/offers/${offer.id}`}>
            <Voice language={offer.textLanguage}>{offer.title}</Voice>
          </Link>
        </p>
        <PageHeading title={t`Needs that fit your offer`}>
          {count === 0 ? (
            <Trans>No need waits for your answer</Trans>
          ) : (
            <Plural value={count} one="# need waits for your answer" other="# needs wait for your answer" />
          )}
        </PageHeading>
        <p className={layout.lead}>
          <Trans>
            Ranked by what suits both sides. Nothing is sent to a State before you say that you are interested.
          </Trans>
        </p>
      </header>
      <OriginNotice origin={offer.origin} />
      <div className={layout.columns}>
        <div className={layout.main}>
          {list.items.length === 0 ? <Nothing list={list} /> : <TriageList triage={triage} listRef={listRef} />}
          <NearMisses near={list.near} other="need" />
        </div>
        <Side offer={offer} inHand={triage.inHand} />
      </div>
    </div>
  );
}

function Nothing({ list }: { list: MatchList }) {
  if (list.pending) {
    return (
      <Empty title={<Trans>Needs are being compared</Trans>}>
        <Trans>This takes seconds; the list fills by itself.</Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>No need fits this offer yet</Trans>}>
      <Trans>
        Each new need is compared with it, and you are told when one fits. A wider region, one more theme or a smaller
        least sum opens most doors; what nearly fits is listed below.
      </Trans>
    </Empty>
  );
}

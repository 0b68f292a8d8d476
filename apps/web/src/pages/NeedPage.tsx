import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { AnnexPanel } from '../annex/AnnexPanel';
import { needMatchesQuery, needQuery } from '../api/queries';
import type { Match, Need, Side } from '../api/types';
import { useViewer } from '../app/session';
import { Attachments } from '../attachments/Attachments';
import { mayAttach } from '../attachments/attachments';
import { HistoryLink } from '../audit/HistoryLink';
import { HistoryPanel } from '../history/HistoryPanel';
import { Consents } from '../consents/Consents';
import { useLabels } from '../i18n/labels';
import { voiceOf } from '../i18n/Voice';
import { WrittenIn } from '../i18n/WrittenIn';
import { NearMisses } from '../match/NearMisses';
import { OwnAdvice } from '../need/advice/OwnAdvice';
import { Covered } from '../need/Covered';
import { Declines } from '../need/Declines';
import { Facts } from '../need/Facts';
import { FittingOffers } from '../need/FittingOffers';
import { GroupTags } from '../need/GroupTags';
import { NeedTitle } from '../need/NeedTitle';
import { NextStep } from '../need/NextStep';
import { Notes } from '../need/Notes';
import { OriginNotice } from '../need/OriginNotice';
import { Particulars } from '../need/Particulars';
import { stepsOf } from '../need/steps';
import { ThemeTags } from '../need/ThemeTags';
import { Timeline } from '../need/Timeline';
import { WhatRanHere } from '../need/WhatRanHere';
import { Where } from '../need/Where';
import { WhereItWent } from '../need/WhereItWent';
import { Responses } from '../response/Responses';
import { Await } from '../ui/Await';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import styles from './NeedPage.module.css';

export function NeedPage() {
  const { id = '' } = useParams();
  const need = useQuery(needQuery(id));
  return (
    <Await page query={need}>
      {(found) => <Loaded need={found} />}
    </Await>
  );
}

/** A donor sees a need from the side of its own offers, its owner from the State's side, others from neither. */
function sideFor(need: Need, matches: Match[], viewer: ReturnType<typeof useViewer>): Side | null {
  if (viewer.owns(need.organisation)) return 'need';
  return matches.some((match) => viewer.owns(match.offer.organisation)) ? 'offer' : null;
}

function Loaded({ need }: { need: Need }) {
  const viewer = useViewer();
  const { needStatus } = useLabels();
  const matches = useQuery(needMatchesQuery(need.id));
  const items = matches.data?.items ?? [];
  const side = sideFor(need, items, viewer);
  const own = viewer.owns(need.organisation);
  const readsNotes = own || viewer.membership?.role === 'secretariat';
  const record = `needs/${need.id}` as const;
  const steps = stepsOf(need).map(({ status, at }) => ({ key: status, label: needStatus(status), at }));
  return (
    <article className={layout.page}>
      <header className={styles.head}>
        <p className={layout.crumbs}>
          <Link to={own ? '/home' : '/needs'}>
            <Trans>Needs</Trans>
          </Link>
          <span aria-hidden>/</span>
          <strong className={styles.state}>
            <Where need={need} />
          </strong>
          <span aria-hidden>/</span>
          <bdi>{need.reference}</bdi>
        </p>
        <PageHeading title={need.title || need.reference} className={layout.voiceTitle}>
          <NeedTitle need={need} />
        </PageHeading>
        <div className={layout.row}>
          <ThemeTags themes={need.themes} tone="need" />
          <GroupTags countries={need.countries} />
          <WrittenIn language={need.textLanguage} />
        </div>
      </header>
      <OriginNotice origin={need.origin} />
      <Timeline steps={steps} />
      <WhereItWent need={need} />
      <NextStep need={need} matches={items} side={side} />
      <div className={layout.columns}>
        <div className={layout.main}>
          {(need.summary ?? need.description) && (
            <div className={styles.text} {...voiceOf(need.textLanguage)}>
              {need.summary && <p className={styles.summary}>{need.summary}</p>}
              {need.description?.split(/\n+/).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          )}
          <Covered need={need} matches={items} />
          <Particulars need={need} />
          {readsNotes && <Notes needId={need.id} />}
          {own && <OwnAdvice need={need} />}
          <FittingOffers need={need} query={matches} side={side} />
          <NearMisses near={matches.data?.near ?? []} other="offer" />
          {own && <Declines record={record} />}
          {readsNotes && <Responses need={need} />}
          <Attachments record={record} editable={mayAttach(viewer.session, need.organisation)} />
          <AnnexPanel record={record} annex={need.annex} />
          <Consents
            record={record}
            own={own}
            withdrawAt={need.availableActions.includes('withdraw') ? need.version : undefined}
          />
          <WhatRanHere needId={need.id} />
          <div>
            <HistoryPanel record={record} />
            <HistoryLink type="need" id={need.id} of={[need.organisation]} />
          </div>
        </div>
        <Facts need={need} matches={items} side={side} />
      </div>
    </article>
  );
}

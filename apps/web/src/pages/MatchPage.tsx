import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { matchQuery } from '../api/queries';
import type { Match } from '../api/types';
import { useViewer } from '../app/session';
import { Attachments } from '../attachments/Attachments';
import { Consents } from '../consents/Consents';
import { Deadlines } from '../deadline/Deadlines';
import { HistoryPanel } from '../history/HistoryPanel';
import { useLabels } from '../i18n/labels';
import { AgreeForm } from '../match/AgreeForm';
import { Contacts } from '../match/Contacts';
import { EndedByOther } from '../match/EndedByOther';
import { FitBars } from '../match/FitBars';
import { MatchActions } from '../match/MatchActions';
import { Reasons } from '../match/Reasons';
import { SideSheet } from '../match/SideSheet';
import { MarkDuplicate } from '../match/MarkDuplicate';
import { endedByOther, isAgreed, waitsFor } from '../match/waits';
import { WaitWords } from '../match/WaitWords';
import { LinesTable } from '../need/LinesTable';
import { Strip } from '../need/NextStep';
import { Talk } from '../talk/Talk';
import { Await } from '../ui/Await';
import { ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { Tag } from '../ui/Tag';
import styles from './MatchPage.module.css';

/** One pair: what both sides have said so far, what comes next, and why the two were brought together. */
export function MatchPage() {
  const { id = '' } = useParams();
  const match = useQuery(matchQuery(id));
  return (
    <Await page query={match}>
      {(found) => <Loaded match={found} />}
    </Await>
  );
}

function Loaded({ match }: { match: Match }) {
  const { t } = useLingui();
  const { sideOf } = useViewer();
  const { matchState } = useLabels();
  const viewer = sideOf(match);
  const { model } = match;
  return (
    <article className={layout.page}>
      <header className={styles.head}>
        <PageHeading title={t`A need and an offer`} />
        <Tag tone={isAgreed(match) ? 'act' : undefined}>{matchState(match.state)}</Tag>
      </header>
      <div className={styles.sides}>
        <SideSheet match={match} side="need" />
        <SideSheet match={match} side="offer" />
      </div>
      <Next match={match} />
      {viewer && match.deadlines.length > 0 && (
        <section className={layout.section}>
          <h2>
            <Trans>Dates</Trans>
          </h2>
          <Deadlines deadlines={match.deadlines} />
        </section>
      )}
      <Contacts match={match} />
      {viewer && match.contacts && <Talk match={match} />}
      {viewer && match.contacts && (
        <Attachments record={`matches/${match.id}`} editable={match.availableActions.includes('message')} />
      )}
      {match.lines && match.lines.length > 0 && (
        <section className={layout.section}>
          <h2>
            <Trans>What is covered</Trans>
          </h2>
          <LinesTable lines={match.lines} origin={match.need.origin} />
        </section>
      )}
      <Consents
        record={`matches/${match.id}`}
        own={viewer !== null}
        withdrawAt={match.availableActions.includes('withdraw') ? match.version : undefined}
      />
      <section className={layout.section}>
        <div className={layout.sectionHead}>
          <h2>
            <Trans>Why it fits</Trans>
          </h2>
          <FitBars match={match} viewer={viewer} inline />
        </div>
        <div className={styles.sheet}>
          <Reasons match={match} side={viewer ?? 'need'} />
        </div>
        <p className={layout.small}>
          <Trans>Points by the weights of the side that you look from; model {model}.</Trans>
        </p>
      </section>
      {viewer && <HistoryPanel record={`matches/${match.id}`} />}
    </article>
  );
}

function Next({ match }: { match: Match }) {
  const viewer = useViewer().sideOf(match);
  if (match.project) {
    return (
      <Strip
        title={<Trans>What came of it</Trans>}
        acts={
          <ButtonLink to={`/projects/${match.project}`} kind={isAgreed(match) ? 'primary' : 'plain'}>
            <Trans>Open the project</Trans>
            <ArrowRight size={18} strokeWidth={1.75} className="turns" aria-hidden />
          </ButtonLink>
        }
      >
        {match.state === 'funded' ? (
          <Trans>Both sides have agreed, and the first money is paid.</Trans>
        ) : isAgreed(match) ? (
          <Trans>Both sides have agreed. A project has begun.</Trans>
        ) : (
          <Trans>A project is being agreed.</Trans>
        )}
        {viewer && match.availableActions.length > 0 && <Acts match={match} />}
      </Strip>
    );
  }
  if (match.state === 'duplicate') {
    const of = match.stances.need.duplicateOf ?? match.stances.offer.duplicateOf;
    return (
      <Strip title={<Trans>This has ended</Trans>}>
        <p>
          <Trans>It was the same help as another pair or project.</Trans>{' '}
          {of && (
            <Link to={`/matches/${of}`}>
              <Trans>Open the other one</Trans>
            </Link>
          )}
        </p>
      </Strip>
    );
  }
  if (viewer && match.state === 'lapsed') {
    return (
      <Strip title={<Trans>Lapsed without an answer</Trans>}>
        <p>
          <Trans>Nothing was said for 60 days, so this pair has lapsed. Either side may take it up again.</Trans>
        </p>
        <Acts match={match} />
      </Strip>
    );
  }
  if (viewer && endedByOther(match, viewer)) {
    return (
      <Strip title={<Trans>This has ended</Trans>}>
        <EndedByOther />
      </Strip>
    );
  }
  if (!viewer || match.availableActions.length === 0) return null;
  return (
    <Strip title={<Trans>Your next step</Trans>}>
      {waitsFor(match, viewer) ? (
        <p>
          <WaitWords match={match} side={viewer} />
        </p>
      ) : (
        <p>
          {match.availableActions.includes('interest') ? (
            <Trans>Say whether you are interested, or look at the reasons below first.</Trans>
          ) : (
            <Trans>The other side is next. What you can still do stands here.</Trans>
          )}
        </p>
      )}
      <Acts match={match} />
    </Strip>
  );
}

function Acts({ match }: { match: Match }) {
  const viewer = useViewer().sideOf(match);
  return (
    <div className={styles.acts}>
      {viewer && match.availableActions.includes('agree') && (
        <AgreeForm key={match.version} match={match} side={viewer} />
      )}
      <MatchActions match={match} onMatchPage />
      {viewer && <MarkDuplicate match={match} side={viewer} />}
    </div>
  );
}

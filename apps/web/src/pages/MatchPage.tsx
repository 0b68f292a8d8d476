import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useParams } from 'react-router';
import { matchQuery } from '../api/queries';
import type { Match } from '../api/types';
import { useViewer } from '../app/session';
import { Consents } from '../consents/Consents';
import { useLabels } from '../i18n/labels';
import { AgreeForm } from '../match/AgreeForm';
import { Contacts } from '../match/Contacts';
import { EndedByOther } from '../match/EndedByOther';
import { FitBars } from '../match/FitBars';
import { MatchActions } from '../match/MatchActions';
import { Reasons } from '../match/Reasons';
import { SideSheet } from '../match/SideSheet';
import { endedByOther, waitsFor } from '../match/waits';
import { WaitWords } from '../match/WaitWords';
import { Strip } from '../need/NextStep';
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
        <Tag tone={match.state === 'agreed' ? 'act' : undefined}>{matchState(match.state)}</Tag>
      </header>
      <div className={styles.sides}>
        <SideSheet match={match} side="need" />
        <SideSheet match={match} side="offer" />
      </div>
      <Next match={match} />
      <Contacts match={match} />
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
          <ButtonLink to={`/projects/${match.project}`} kind={match.state === 'agreed' ? 'primary' : 'plain'}>
            <Trans>Open the project</Trans>
            <ArrowRight size={18} strokeWidth={1.75} className="turns" aria-hidden />
          </ButtonLink>
        }
      >
        {match.state === 'agreed' ? (
          <Trans>Both sides have agreed. A project has begun.</Trans>
        ) : (
          <Trans>A project is being agreed.</Trans>
        )}
        {viewer && match.availableActions.length > 0 && <Acts match={match} />}
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
    </div>
  );
}

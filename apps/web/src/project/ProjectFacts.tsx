import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { HistoryLink } from '../audit/HistoryLink';
import { useFormats } from '../i18n/format';
import { OrganisationName } from '../i18n/OrganisationName';
import { Illustrative } from '../need/OriginNotice';
import layout from '../ui/layout.module.css';
import { DueDay } from './DueDay';
import styles from './Project.module.css';
import { StatusMark } from './StatusMark';
import { Steps } from './StepButton';
import type { LivingProject } from './types';

/** What the project is in a few lines, beside its parts. */
export function ProjectFacts({ project }: { project: LivingProject }) {
  const { money, span } = useFormats();
  const running = !['closed', 'cancelled'].includes(project.status);
  return (
    <aside className={layout.side}>
      <dl className={styles.facts}>
        <Fact title={<Trans>Stands at</Trans>}>
          <StatusMark status={project.status} />
          <Stopped project={project} />
        </Fact>
        {project.nextDueOn && running && (
          <Fact title={<Trans>Next due</Trans>}>
            <DueDay on={project.nextDueOn} open />
          </Fact>
        )}
        <Fact title={<Trans>Amount</Trans>}>
          <strong>
            <bdi>{project.amount ? money(project.amount) : '–'}</bdi>
          </strong>{' '}
          <Illustrative origin={project.origin} />
        </Fact>
        <Fact title={<Trans>State</Trans>}>
          <OrganisationName organisation={project.state} />
          <Signature project={project} side="state" />
          {project.needId && (
            <p>
              <Link to={`/needs/${project.needId}`}>
                <Trans>Open the need</Trans>
              </Link>
            </p>
          )}
        </Fact>
        <Fact title={<Trans>Donor</Trans>}>
          <OrganisationName organisation={project.donor} />
          <Signature project={project} side="donor" />
          {project.offerId && (
            <p>
              <Link to={`/offers/${project.offerId}`}>
                <Trans>Open the offer</Trans>
              </Link>
            </p>
          )}
          {project.matchId && (
            <p>
              <Link to={`/matches/${project.matchId}`}>
                <Trans>Open the match</Trans>
              </Link>
            </p>
          )}
        </Fact>
        {project.startsOn && project.endsOn && (
          <Fact title={<Trans>Runs</Trans>}>
            <bdi>{span(project.startsOn, project.endsOn)}</bdi>
          </Fact>
        )}
      </dl>
      <Steps project={project} />
      <div>
        <HistoryLink type="project" id={project.id} of={[project.state, project.donor]} />
      </div>
    </aside>
  );
}

const Fact = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);

function Signature({ project, side }: { project: LivingProject; side: 'state' | 'donor' }) {
  const { day } = useFormats();
  if (!project.signatures) return null;
  const at = project.signatures[side];
  const date = at ? day(at) : '';
  return (
    <p className={layout.small}>
      {at ? <Trans>agreed on {date}</Trans> : <Trans>has not agreed to the amount yet</Trans>}
    </p>
  );
}

/** Why it is suspended or was cancelled, in the words of whoever did it. */
function Stopped({ project: { status, timeline = [] } }: { project: LivingProject }) {
  if (status !== 'suspended' && status !== 'cancelled') return null;
  const reason = timeline.findLast((one) => one.status === status)?.reason;
  return reason ? (
    <p className={styles.soft} dir="auto">
      {reason}
    </p>
  ) : null;
}

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { BadgeCheck, Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Match, Need, Side } from '../api/types';
import { useModalityName } from '../i18n/codes';
import { useFormats } from '../i18n/format';
import { genderMarkers, useLabels, visibilities } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import styles from './Facts.module.css';
import { Deadlines } from '../deadline/Deadlines';
import { needDeadlinesQuery } from '../deadline/deadlines';
import { Manage } from './Manage';
import { OpenContacts } from './OpenContacts';
import { Illustrative } from './OriginNotice';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

function Fact({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The facts of a need at the side of its page. */
export function Facts({ need, matches, side }: { need: Need; matches: Match[]; side: Side | null }) {
  const { day, money, span, list } = useFormats();
  const { needStatus, say } = useLabels();
  const modality = useModalityName();
  const deadlines = useQuery(needDeadlinesQuery(need.id)).data ?? [];
  const endorsed = need.timeline.find((step) => step.status === 'endorsed');
  return (
    <aside className={layout.side}>
      <Fact title={<Trans>Stands at</Trans>}>
        <Tag tone="act">{needStatus(need.status)}</Tag>
      </Fact>
      {deadlines.length > 0 && (
        <Fact title={<Trans>Dates</Trans>}>
          <Deadlines deadlines={deadlines} />
        </Fact>
      )}
      <Since need={need} />
      <Fact title={<Trans>Asked by</Trans>}>
        <p className={layout.voice}>
          <OrganisationName organisation={need.organisation} />
        </p>
        {endorsed && (
          <p className={styles.line}>
            <BadgeCheck {...icon} />
            <span>
              <Trans>Endorsed nationally</Trans>
              <br />
              <bdi>{day(endorsed.at)}</bdi>
              {need.endorsement?.instrument && (
                <>
                  <br />
                  <bdi>{need.endorsement.instrument}</bdi>
                </>
              )}
            </span>
          </p>
        )}
      </Fact>
      {need.window && (
        <Fact title={<Trans>When</Trans>}>
          <bdi>{span(need.window.from, need.window.to)}</bdi>
        </Fact>
      )}
      {need.modalities && <Fact title={<Trans>Kinds of help</Trans>}>{list(need.modalities.map(modality))}</Fact>}
      {need.costUnknown && (
        <Fact title={<Trans>Cost</Trans>}>
          <Trans>The cost is not known yet</Trans>
        </Fact>
      )}
      {need.urgency === 'special' && (
        <Fact title={<Trans>Urgency</Trans>}>
          <Tag tone="stop">
            <Trans>Special circumstances</Trans>
          </Tag>
        </Fact>
      )}
      {need.smallestUseful && (
        <Fact title={<Trans>Smallest part that helps</Trans>}>
          <bdi>{money(need.smallestUseful)}</bdi> <Illustrative origin={need.origin} />
        </Fact>
      )}
      {need.genderMarker !== null && (
        <Fact title={<Trans>Gender marker</Trans>}>{say(genderMarkers[need.genderMarker])}</Fact>
      )}
      <Fact title={<Trans>Who can see this</Trans>}>
        <p className={styles.line}>
          <Eye {...icon} />
          <span>
            <strong>{say(visibilities[need.visibility].name)}</strong>
            <br />
            {say(visibilities[need.visibility].who)}
          </span>
        </p>
      </Fact>
      <Fact title={<Trans>Contacts</Trans>}>
        <OpenContacts matches={matches} side={side} />
      </Fact>
      <Manage need={need} />
    </aside>
  );
}

/** For how long and how often a State has asked for this, over the years. */
function Since({ need }: { need: Need }) {
  const { month, number } = useFormats();
  if (!need.askedSince || need.timesAsked < 2) return null;
  const since = month(need.askedSince);
  const times = number(need.timesAsked);
  return (
    <Fact title={<Trans>Asked before</Trans>}>
      <Trans>
        Since {since}, now for time number {times}
      </Trans>
    </Fact>
  );
}

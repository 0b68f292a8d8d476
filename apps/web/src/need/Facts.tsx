import { Trans } from '@lingui/react/macro';
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
  const endorsed = need.timeline.find((step) => step.status === 'endorsed');
  return (
    <aside className={layout.side}>
      <Fact title={<Trans>Stands at</Trans>}>
        <Tag tone="act">{needStatus(need.status)}</Tag>
      </Fact>
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

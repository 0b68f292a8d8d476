import type { MessageDescriptor } from '@lingui/core';
import { Trans } from '@lingui/react/macro';
import { Circle, CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeclineReason, Match, Side } from '../api/types';
import { useFormats } from '../i18n/format';
import { declineReasons, useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import { Illustrative, OriginNotice } from '../need/OriginNotice';
import { ThemeTags } from '../need/ThemeTags';
import layout from '../ui/layout.module.css';
import styles from './SideSheet.module.css';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** One side of a match: who, with what, and how far it has gone along. */
export function SideSheet({ match, side }: { match: Match; side: Side }) {
  const record = match[side];
  const { say } = useLabels();
  const stance = match.stances[side];
  const reason = declineReasons[stance.declineReason as DeclineReason] as MessageDescriptor | undefined;
  return (
    <section className={`${styles.sheet} ${styles[side]}`}>
      <p className={styles.who}>
        <OrganisationName organisation={record.organisation} />
      </p>
      <h2 className={styles.title}>
        <Link to={`/${side}s/${record.id}`}>
          <bdi>{record.title}</bdi>
        </Link>
      </h2>
      <div className={layout.row}>
        <ThemeTags themes={record.themes} tone={side} />
      </div>
      <Sum match={match} side={side} />
      <OriginNotice origin={record.origin} />
      <ul className={styles.steps}>
        {stance.declinedAt ? (
          <Ended at={stance.declinedAt}>
            <Trans>declined</Trans>
            {reason && <> · {say(reason)}</>}
            {stance.declineNote && (
              <>
                {' · '}
                <q>
                  <bdi>{stance.declineNote}</bdi>
                </q>
              </>
            )}
          </Ended>
        ) : stance.withdrawnAt ? (
          <Ended at={stance.withdrawnAt}>
            <Trans>withdrew</Trans>
          </Ended>
        ) : (
          <>
            <Said
              at={stance.interestAt}
              yes={<Trans>is interested</Trans>}
              no={<Trans>has not said that it is interested</Trans>}
            />
            <Said
              at={stance.consentAt}
              yes={<Trans>agrees to talk</Trans>}
              no={<Trans>has not agreed to talk yet</Trans>}
            />
            <Amount match={match} side={side} />
          </>
        )}
      </ul>
    </section>
  );
}

function Sum({ match, side }: { match: Match; side: Side }) {
  const { money } = useFormats();
  const sum = side === 'need' ? match.need.lacking : match.offer.left;
  if (!sum) return null;
  const amount = money(sum);
  return (
    <p className={layout.small}>
      {side === 'need' ? <Trans>{amount} still open</Trans> : <Trans>{amount} left</Trans>}{' '}
      <Illustrative origin={match[side].origin} />
    </p>
  );
}

function Dated({ at, children }: { at: string; children: ReactNode }) {
  const { day } = useFormats();
  return (
    <span>
      {children} · <bdi>{day(at)}</bdi>
    </span>
  );
}

function Ended({ at, children }: { at: string; children: ReactNode }) {
  return (
    <li>
      <CircleX {...icon} />
      <Dated at={at}>{children}</Dated>
    </li>
  );
}

function Said({ at, yes, no }: { at: string | null; yes: ReactNode; no: ReactNode }) {
  return (
    <li className={at ? styles.said : undefined}>
      {at ? <CircleCheck {...icon} /> : <Circle {...icon} />}
      {at ? <Dated at={at}>{yes}</Dated> : <span>{no}</span>}
    </li>
  );
}

function Amount({ match, side }: { match: Match; side: Side }) {
  const { money } = useFormats();
  const { agreedAt, amount: agreed } = match.stances[side];
  const amount = agreed ? money(agreed) : '';
  return (
    <Said at={agreedAt} yes={<Trans>agrees to {amount}</Trans>} no={<Trans>has not agreed to an amount yet</Trans>} />
  );
}

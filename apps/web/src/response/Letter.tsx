import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeclineReason } from '../api/types';
import { useFormats } from '../i18n/format';
import { declineReasons, useLabels } from '../i18n/labels';
import { OrganisationName } from '../i18n/OrganisationName';
import layout from '../ui/layout.module.css';
import styles from './Response.module.css';
import type { ConsolidatedResponse } from './responses';

const reasonOf = (code: string): MessageDescriptor | undefined => declineReasons[code as DeclineReason];

/** The body of the letter: who answered what, who is silent, what nearly fits, and what runs there already. */
export function Letter({ response }: { response: ConsolidatedResponse }) {
  const { number } = useFormats();
  const { counts } = response;
  const [told, interested, declined, silent] = [
    number(counts.told),
    number(counts.interested + counts.talking + counts.agreed),
    number(counts.declined),
    number(counts.unanswered),
  ];
  return (
    <>
      <p>
        <Trans>
          Providers that your need was brought to: {told}. Interested or in talks: {interested}; declined: {declined};
          without an answer: {silent}.
        </Trans>
      </p>
      <Answers response={response} />
      <Declines response={response} />
      <Silent response={response} />
      <Near response={response} />
      <Running response={response} />
    </>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Answers({ response: { said } }: { response: ConsolidatedResponse }) {
  const { day } = useFormats();
  const { matchState, say } = useLabels();
  return (
    <Part title={<Trans>Who answered</Trans>}>
      {said.length === 0 ? (
        <p>
          <Trans>Nobody has answered yet.</Trans>
        </p>
      ) : (
        <ul>
          {said.map(({ matchId, organisation, offer, state, since, reason, note }) => {
            const why = reason ? reasonOf(reason) : undefined;
            return (
              <li key={matchId} className={styles.entry}>
                <p>
                  <span className={styles.who}>
                    <OrganisationName organisation={organisation} />
                  </span>{' '}
                  · {matchState(state)} · <time dateTime={since}>{day(since)}</time>
                </p>
                <p className={layout.voice}>
                  <Link to={`/matches/${matchId}`}>
                    <bdi>{offer.title}</bdi>
                  </Link>
                </p>
                {why && <p className={layout.small}>{say(why)}</p>}
                {note && (
                  <p className={layout.voice} dir="auto">
                    {note}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Part>
  );
}

function Declines({ response: { declines, declinedUnnamed } }: { response: ConsolidatedResponse }) {
  const { number } = useFormats();
  const { say } = useLabels();
  if (declines.total === 0) return null;
  return (
    <Part title={<Trans>Why others declined</Trans>}>
      {declines.byReason ? (
        <ul>
          {Object.entries(declines.byReason).map(([code, count]) => {
            const why = reasonOf(code);
            return (
              <li key={code}>
                {why ? say(why) : code}: <bdi>{number(count)}</bdi>
              </li>
            );
          })}
        </ul>
      ) : (
        <p>
          <Trans>Too few have declined to say their reasons without saying whose they are.</Trans>
        </p>
      )}
      {declinedUnnamed > 0 && (
        <p className={layout.small}>
          <Plural
            value={declinedUnnamed}
            one="# provider that you do not know of declined."
            other="# providers that you do not know of declined."
          />
        </p>
      )}
    </Part>
  );
}

function Silent({ response: { unanswered, unansweredUnnamed } }: { response: ConsolidatedResponse }) {
  const { day, list } = useFormats();
  if (unanswered.length === 0 && unansweredUnnamed === 0) return null;
  return (
    <Part title={<Trans>Who has not answered yet</Trans>}>
      <ul>
        {unanswered.map(({ organisation, offer, toldAt, remindedAt }) => {
          const told = day(toldAt);
          const reminded = list(remindedAt.map(day));
          return (
            <li key={offer.id} className={styles.entry}>
              <p>
                <span className={styles.who}>
                  <OrganisationName organisation={organisation} />
                </span>{' '}
                · <bdi className={layout.voice}>{offer.title}</bdi>
              </p>
              <p className={layout.small}>
                <Trans>Asked {told}</Trans>
                {remindedAt.length > 0 && (
                  <>
                    {' · '}
                    <Trans>reminded {reminded}</Trans>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {unansweredUnnamed > 0 && (
        <p className={layout.small}>
          <Plural
            value={unansweredUnnamed}
            one="# more provider, whose offer you cannot see."
            other="# more providers, whose offers you cannot see."
          />
        </p>
      )}
    </Part>
  );
}

function Near({ response: { nearMisses } }: { response: ConsolidatedResponse }) {
  const { gate } = useLabels();
  if (nearMisses.length === 0) return null;
  return (
    <Part title={<Trans>Nearly fits</Trans>}>
      <ul>
        {nearMisses.map((near) => (
          <li key={`${near.offer.id} ${near.gate}`} className={styles.entry}>
            <p>
              <span className={styles.who}>
                <OrganisationName organisation={near.organisation} />
              </span>{' '}
              · <bdi className={layout.voice}>{near.offer.title}</bdi>
            </p>
            <p>
              {gate(near.gate)}: <bdi>{near.opening.text}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Running({ response: { running } }: { response: ConsolidatedResponse }) {
  if (running.length === 0) return null;
  return (
    <Part title={<Trans>What runs there now</Trans>}>
      <ul>
        {running.map((project, index) => (
          <li key={`${project.title} ${String(index)}`} className={styles.entry}>
            <bdi>{project.title}</bdi>
            {project.organisation && (
              <>
                {' · '}
                <bdi>{project.organisation}</bdi>
              </>
            )}
            {(project.start ?? project.end) && (
              <>
                {' · '}
                <bdi>{[project.start?.slice(0, 4), project.end?.slice(0, 4)].filter(Boolean).join('–')}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLabels } from '../i18n/labels';
import { useRoleName } from '../i18n/roles';
import type { HandOverPreview } from './hand-over';
import { contactPointKinds } from './labels';
import styles from './Parties.module.css';

/** What a hand-over moves, and what it does not. */
export function WhatPasses({ preview }: { preview: HandOverPreview }) {
  const { say } = useLabels();
  const roleName = useRoleName();
  const { roles, drafts, contactPoints, invitations, preauthorised } = preview;
  const parts: [string, ReactNode, ReactNode[]][] = [
    ['roles', <Trans>Functions</Trans>, roles.map((role) => <span key={role}>{roleName(role)}</span>)],
    ['points', <Trans>Place as point of contact</Trans>, contactPoints.map((kind) => say(contactPointKinds[kind]))],
    ['drafts', <Trans>Drafts</Trans>, drafts.map((draft) => <Draft key={draft.id} draft={draft} />)],
  ];
  return (
    <>
      <dl className={styles.passes}>
        {parts.map(([key, title, items]) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>
              {items.length === 0 ? (
                <Trans>None</Trans>
              ) : (
                <ul>
                  {items.map((item, index) => (
                    <li key={index}>{item}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {contactPoints.length > 0 && (
        <p>
          <Trans>The point of contact has to be confirmed anew, on the page of the organisation.</Trans>
        </p>
      )}
      {invitations > 0 && (
        <p>
          <Plural
            value={invitations}
            one="# invitation that waits for an answer ends."
            other="# invitations that wait for an answer end."
          />
        </p>
      )}
      {preauthorised && (
        <p>
          <Trans>
            The pre-authorisation does not pass on: it was given to the person. The secretariat can give it to the
            successor.
          </Trans>
        </p>
      )}
    </>
  );
}

function Draft({ draft: { kind, id, title } }: { draft: HandOverPreview['drafts'][number] }) {
  if (title === null)
    return kind === 'need' ? <Trans>A need, kept from you</Trans> : <Trans>An offer, kept from you</Trans>;
  return (
    <Link to={`/${kind === 'need' ? 'needs' : 'offers'}/${id}`}>
      <bdi>{title}</bdi>
    </Link>
  );
}

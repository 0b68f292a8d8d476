import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Need } from '../api/types';
import { Strip } from './NextStep';

/** Why a need is not open any more, in words, and where to go on. */
export function WhereItWent({ need }: { need: Need }) {
  switch (need.status) {
    case 'lapsed':
      return (
        <Strip title={<Trans>Lapsed</Trans>}>
          <p>
            <Trans>
              Nobody confirmed within a year that this need still stands, so offers are no longer sought for it. Its
              point of contact can open it again.
            </Trans>
          </p>
        </Strip>
      );
    case 'superseded':
      return (
        <Strip title={<Trans>Replaced by a newer one</Trans>}>
          <p>
            {need.supersededBy ? (
              <Link to={`/needs/${need.supersededBy}`}>
                <Trans>Open the need that took its place</Trans>
              </Link>
            ) : (
              <Trans>The State has put another need in its place.</Trans>
            )}
          </p>
        </Strip>
      );
    case 'referred':
      return (
        <Strip title={<Trans>Referred elsewhere</Trans>}>
          <p>
            <Trans>The secretariat has passed this need on to those who can help better.</Trans>
          </p>
        </Strip>
      );
    case 'needs_clarification':
      return need.availableActions.includes('clarify') ? null : (
        <Strip title={<Trans>Waits for clarification</Trans>}>
          <p>
            <Trans>The secretariat has asked the State something; the need goes on once it is answered.</Trans>
          </p>
        </Strip>
      );
    default:
      return null;
  }
}

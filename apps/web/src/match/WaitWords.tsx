import { Trans } from '@lingui/react/macro';
import type { Match, Side } from '../api/types';
import { useFormats } from '../i18n/format';
import { OrganisationName } from '../i18n/OrganisationName';
import { partnerOf, proposalTo, waitsFor } from './waits';

/** Says in words what waits for one side of a match. The partner's name stands before the sentence, not within it. */
export function WaitWords({ match, side }: { match: Match; side: Side }) {
  return (
    <>
      <strong>
        <OrganisationName organisation={partnerOf(match, side)} />
      </strong>{' '}
      · <Words match={match} side={side} />
    </>
  );
}

function Words({ match, side }: { match: Match; side: Side }) {
  const { money } = useFormats();
  const proposal = proposalTo(match, side);
  const amount = proposal ? money(proposal) : '';
  switch (waitsFor(match, side)) {
    case 'proposes':
      return <Trans>Proposes {amount}. Agree to the same amount, and the project begins.</Trans>;
    case 'contacts_open':
      return <Trans>Contacts are open. Talk to each other, then agree on an amount here.</Trans>;
    case 'agrees_to_talk':
      return <Trans>Agrees to talk. Agree too, and both sides see each other's contacts.</Trans>;
    case 'interested':
      return <Trans>Is interested. Agree to talk, and contacts open once both sides have agreed.</Trans>;
    case null:
      return <Trans>Nothing waits for you here.</Trans>;
  }
}

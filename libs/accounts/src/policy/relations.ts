import type { Membership, Viewer } from '../viewer.js';
import type { ObjectFacts } from './objects.js';

/** How somebody stands to an object, through one of the functions held. */
export type Relation =
  | 'anyone'
  | 'self'
  | 'owner'
  | 'state'
  | 'donor'
  | 'party'
  | 'accredited'
  | 'provider'
  | 'public'
  | 'fund'
  | 'office'
  | 'holder';

/** What of an organisation decides how it stands to others' records. */
export type Standing = Pick<Membership, 'organisationId' | 'accredited' | 'verified'>;

const isOpen = (facts: ObjectFacts): boolean => facts.status === 'open';

/** When each relation holds (field-research §6.4). */
const HOLDS: Record<Relation, (own: Standing, facts: ObjectFacts, viewer: Viewer | null) => boolean> = {
  anyone: () => true,
  self: (_own, facts, viewer) => viewer !== null && facts.personId === viewer.personId,
  owner: (own, facts) => facts.organisationId === own.organisationId,
  state: (own, facts) => facts.stateOrganisationId === own.organisationId,
  donor: (own, facts) => facts.donorOrganisationId === own.organisationId,
  // Both sides consented; a record that was sealed since is its owner's alone again.
  party: (own, facts) =>
    isOpen(facts) && facts.visibility !== 'sealed' && (facts.disclosedTo ?? []).includes(own.organisationId),
  accredited: (own, facts) =>
    own.accredited && isOpen(facts) && (facts.visibility === 'public' || facts.visibility === 'accredited'),
  // A provider that is not accredited knows of an accredited need, by its public fields.
  provider: (own, facts) => own.verified && isOpen(facts) && facts.visibility === 'accredited',
  public: (_own, facts) => isOpen(facts) && facts.visibility === 'public',
  // Who administers a fund reads what others agreed, to fund nothing twice, by its public fields.
  fund: (own, facts) => own.verified && !['pipeline', 'cancelled'].includes(facts.status ?? 'pipeline'),
  office: (_own, facts) => facts.status !== 'draft' && facts.visibility !== 'sealed',
  holder: (_own, facts, viewer) => viewer !== null && (facts.holders ?? []).includes(viewer.personId),
};

/** Does the relation hold between whoever stands so and an object of these facts? */
export const stands = (relation: Relation, own: Standing, facts: ObjectFacts, viewer: Viewer | null): boolean =>
  HOLDS[relation](own, facts, viewer);

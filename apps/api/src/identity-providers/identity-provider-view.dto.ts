import type { LinkedIdentity } from '@tandem/identity-providers';
import type { SessionView } from '../session/session-view.dto.js';

/** A sign-in of an organisation's own. */
export class IdentityProviderView {
  id!: string;
  name!: string;
}

export class IdentityProviderList {
  items!: IdentityProviderView[];
}

export class DepartureView {
  /** Of the provider: where the browser goes now. */
  url!: string;
}

export class ArrivalView {
  /** The session that was opened; null where an identity was linked in one. */
  session!: SessionView | null;
  /** The own page to show now. */
  next!: string;
}

/** One of the person's own linked sign-ins. */
export class IdentityView {
  id!: string;
  /** The name of the provider, or its host where it is not set up any more. */
  provider!: string;
  /** Null where it is not set up any more. */
  providerId!: string | null;
  createdAt!: string;
  lastUsedAt!: string | null;
}

export class IdentityList {
  /** The first linked first. */
  items!: IdentityView[];
}

export const identityView = ({ createdAt, lastUsedAt, ...identity }: LinkedIdentity): IdentityView => ({
  ...identity,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

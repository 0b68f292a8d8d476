import type { Invitation, InvitationShown } from '@tandem/accounts';

export class InvitationView {
  id!: string;
  email!: string;
  role!: string;
  invitedBy!: string | null;
  state!: 'waiting' | 'accepted' | 'withdrawn' | 'expired';
  createdAt!: string;
  expiresAt!: string;
}

export class InvitationListView {
  items!: InvitationView[];
}

export class InvitingOrganisationView {
  name!: string;
  kind!: string;
  country!: string | null;
}

/** What the holder of the link is told before accepting. */
export class InvitationShownView {
  organisation!: InvitingOrganisationView;
  role!: string;
  /** Enough to recognise it by. */
  maskedEmail!: string;
  invitedBy!: string | null;
  expiresAt!: string;
  /** Whether to sign in and accept, rather than to make an account. */
  hasAccount!: boolean;
}

/** With which address to sign in. */
export class AcceptedView {
  email!: string;
}

export const invitationView = (invitation: Invitation): InvitationView => ({
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  invitedBy: invitation.invitedByName,
  state: stateOf(invitation),
  createdAt: invitation.createdAt.toISOString(),
  expiresAt: invitation.expiresAt.toISOString(),
});

function stateOf({ acceptedAt, revokedAt, expired }: Invitation): InvitationView['state'] {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'withdrawn';
  return expired ? 'expired' : 'waiting';
}

export const invitationShownView = (shown: InvitationShown): InvitationShownView => ({
  organisation: {
    name: shown.organisation.name,
    kind: shown.organisation.kind,
    country: shown.organisation.country,
  },
  role: shown.role,
  maskedEmail: shown.maskedEmail,
  invitedBy: shown.invitedByName,
  expiresAt: shown.expiresAt.toISOString(),
  hasAccount: shown.hasAccount,
});

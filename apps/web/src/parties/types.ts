import type { Role } from '../api/types';

/** The wire shapes of organisations and their members. */
export interface OrganisationEntry {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  members: string[];
  verified: boolean;
  rolesToGive: Role[];
  mayVerify: boolean;
  version?: number;
  refusedBecause?: string | null;
  endorserMissingSince?: string | null;
}

export interface Member {
  personId: string;
  name: string;
  email: string;
  roles: { role: Role; since: string; preauthorised: boolean }[];
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  invitedBy: string | null;
  state: 'waiting' | 'accepted' | 'withdrawn' | 'expired';
  expiresAt: string;
}

export interface InvitationShown {
  organisation: { name: string; kind: string; country: string | null };
  role: Role;
  maskedEmail: string;
  invitedBy: string | null;
  expiresAt: string;
  hasAccount: boolean;
}

export type ContactPointKind = 'coordination_body' | 'poa' | 'iti';

export interface ContactPoint {
  kind: ContactPointKind;
  version: number;
  confirmedAt: string | null;
  due: boolean;
  personId?: string | null;
  name?: string;
  office?: string | null;
  email?: string;
  phone?: string | null;
}

export interface Terms {
  version: string;
  accepted: boolean;
}
